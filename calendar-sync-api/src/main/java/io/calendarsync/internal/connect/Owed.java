package io.calendarsync.internal.connect;

import io.calendarsync.DisconnectOutcome.Step;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.secret.Grants;
import io.calendarsync.spi.Debt;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Pays what is owed to the provider; called while nobody else settles the account. */
final class Owed {
    private static final Duration GIVE_UP = Duration.ofDays(30);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    private final EngineParts parts;
    private final Grants grants;

    Owed(EngineParts parts, Grants grants) {
        this.parts = parts;
        this.grants = grants;
    }

    /** Revokes a grant that nobody uses; says in {@code done} or {@code left} what came of it. */
    boolean pay(Debt debt, List<Step> done, List<Step> left) {
        String grantId = debt.grantId();
        if (!parts.store().connections().usersOf(grantId).isEmpty()) {
            parts.store().debts().forget(grantId); // In use: a crash came between the debt and the disconnect.
            return true;
        }
        grants.delete(grantId);
        Optional<Secret> token = grants.openOwed(grantId, debt.sealedToken());
        Optional<Fault> fault = token.flatMap(parts.provider()::revoke);
        if (token.isPresent() && fault.isEmpty()) {
            done.add(Step.ACCESS_REVOKED);
            parts.store().debts().forget(grantId);
            return true;
        }
        Instant now = parts.now();
        if (token.isEmpty() || now.isAfter(debt.since().plus(GIVE_UP))) {
            done.add(Step.REVOCATION_GIVEN_UP);
            parts.store().debts().forget(grantId);
            return false;
        }
        left.add(Step.ACCESS_REVOKED);
        Duration wait = FIRST.multipliedBy(1L << Math.min(debt.attempts(), 10));
        parts.store()
                .debts()
                .put(new Debt(
                        debt.connection(),
                        grantId,
                        debt.sealedToken(),
                        debt.since(),
                        now.plus(parts.chance().spread(wait.compareTo(LONGEST) > 0 ? LONGEST : wait)),
                        debt.attempts() + 1));
        return false;
    }
}
