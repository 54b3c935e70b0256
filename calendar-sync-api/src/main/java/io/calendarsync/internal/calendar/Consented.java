package io.calendarsync.internal.calendar;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.secret.Grants;
import io.calendarsync.spi.Access;
import io.calendarsync.spi.ConnectionRecord;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether what a person consented to covers what is wanted; asks the stores alone. */
public final class Consented {
    private final EngineParts parts;
    private final Grants grants;

    /** Looks into these grants. */
    public Consented(EngineParts parts, Grants grants) {
        this.parts = parts;
        this.grants = grants;
    }

    /** Why it does not; empty when it does. */
    public Optional<Problem> lack(ConnectionRecord record, Set<Access> wanted) {
        Grants.Found found = grants.find(record.grantId().orElseThrow());
        if (found instanceof Grants.Found.Open open) {
            Set<String> missing =
                    parts.provider().missingScopes(wanted, open.secrets().scopes());
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Problem.of(ProblemCode.SCOPE_MISSING, String.join(" ", new TreeSet<>(missing))));
        }
        return Optional.of(
                found instanceof Grants.Found.Unreadable
                        ? Problem.of(ProblemCode.TOKEN_UNREADABLE)
                        : Problem.of(ProblemCode.RECONNECT_NEEDED, "no tokens stored"));
    }
}
