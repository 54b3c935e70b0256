package io.calendarsync.internal.connect;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Faults;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.secret.AccessTokens;
import io.calendarsync.internal.secret.Grants;
import io.calendarsync.spi.Debt;
import io.calendarsync.spi.Refreshed;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Access for paying one debt: that of the grant while others use it, else what the token that was kept for it gives. */
final class OwedAccess {
    private static final Logger LOG = LoggerFactory.getLogger(OwedAccess.class);

    private final EngineParts parts;
    private final Grants grants;
    private final AccessTokens tokens;
    private final Debt debt;
    private final boolean shared;
    private Optional<Secret> access = Optional.empty();
    private Optional<Stop> refusal = Optional.empty();

    OwedAccess(EngineParts parts, Grants grants, AccessTokens tokens, Debt debt) {
        this.parts = parts;
        this.grants = grants;
        this.tokens = tokens;
        this.debt = debt;
        this.shared = !parts.store().connections().usersOf(debt.grantId()).isEmpty();
    }

    /** A token that is good now; or ends what is under way. */
    Secret token(Optional<Secret> rejected) {
        if (shared) {
            return tokens.get(debt.connection(), debt.grantId(), rejected);
        }
        refusal.ifPresent(known -> {
            throw known;
        });
        if (access.isEmpty() || access.equals(rejected)) {
            try {
                access = Optional.of(refreshed());
            } catch (Stop stop) {
                refusal = Optional.of(stop);
                throw stop;
            }
        }
        return access.orElseThrow();
    }

    /** Whether it will never be had again. While others use the account, somebody may bring it back. */
    boolean isGone(Stop stop) {
        return !shared && (stop.kind() == Stop.Kind.STUCK || stop.problem().code() == ProblemCode.SCOPE_MISSING);
    }

    private Secret refreshed() {
        Secret token = opened().orElseThrow(() -> Stop.stuck(Problem.of(ProblemCode.TOKEN_UNREADABLE)));
        Reply<Refreshed> reply = parts.provider().refresh(token);
        if (reply instanceof Reply.Done<Refreshed> done) {
            return done.value().accessToken();
        }
        throw Faults.stop(((Reply.Failed<Refreshed>) reply).fault(), "");
    }

    /** The token that was kept; empty when it can never be read. */
    Optional<Secret> opened() {
        try {
            return debt.sealedToken().flatMap(text -> grants.openOwed(debt.grantId(), text));
        } catch (RuntimeException noKeyService) {
            LOG.warn("the cipher failed; what is owed stays owed", noKeyService);
            throw Stop.paused(Problem.of(ProblemCode.TOKEN_UNREADABLE), Duration.ZERO);
        }
    }
}
