package io.calendarsync.internal.connect;

import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.secret.Grants;
import io.calendarsync.spi.Debt;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pays what is owed to the provider; called while nobody else settles the account. */
final class Owed {
    private static final Logger LOG = LoggerFactory.getLogger(Owed.class);
    private static final Duration GIVE_UP = Duration.ofDays(30);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    private final EngineParts parts;
    private final Grants grants;

    Owed(EngineParts parts, Grants grants) {
        this.parts = parts;
        this.grants = grants;
    }

    /** Revokes a grant that nobody uses. */
    Ending pay(Debt debt) {
        String grantId = debt.grantId();
        if (!parts.store().connections().usersOf(grantId).isEmpty()) {
            parts.store().debts().forget(grantId);
            return Ending.VOID;
        }
        grants.delete(grantId);
        Instant now = parts.now();
        Optional<Boolean> revoked = revoke(debt);
        boolean paid = revoked.equals(Optional.of(true));
        if (paid || revoked.isEmpty() || now.isAfter(debt.since().plus(GIVE_UP))) {
            parts.store().debts().forget(grantId);
            return paid ? Ending.PAID : Ending.GIVEN_UP;
        }
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
        return Ending.OWED;
    }

    /** Whether the access was revoked; empty when the token cannot be read, and never will be. */
    private Optional<Boolean> revoke(Debt debt) {
        try {
            return grants.openOwed(debt.grantId(), debt.sealedToken())
                    .map(token -> parts.provider().revoke(token).isEmpty());
        } catch (RuntimeException noKeyService) {
            LOG.warn("the cipher failed; the revocation stays owed", noKeyService);
            return Optional.of(false);
        }
    }

    /** What came of a debt. */
    enum Ending {
        /** The access is revoked. */
        PAID,
        /** It is tried again later. */
        OWED,
        /** It was tried for too long, or its token cannot be read. */
        GIVEN_UP,
        /** The access is in use again. */
        VOID
    }
}
