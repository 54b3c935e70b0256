package io.calendarsync.internal.connect;

import io.calendarsync.DisconnectOutcome.Step;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.secret.Grants;
import io.calendarsync.spi.Debt;
import io.calendarsync.spi.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Revokes a grant that nobody uses, last of all; and writes down what is left of a debt. */
final class OwedRevocation {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    private final EngineParts parts;
    private final Grants grants;
    private final AccountLease accounts;

    OwedRevocation(EngineParts parts, Grants grants) {
        this.parts = parts;
        this.grants = grants;
        this.accounts = new AccountLease(parts);
    }

    /**
     * Ends one attempt at a debt, while nobody else settles the account.
     *
     * @param left what the attempt left of it
     * @param last whether what is not done now is given up
     * @param atLeast how long to wait before the next
     */
    void settle(Debt debt, Debt left, OwedAccess access, boolean last, Duration atLeast, Letting letting) {
        boolean settled;
        try {
            settled = accounts.hold(
                            debt.grantId(), () -> keep(debt, revoke(debt, left, access, last, letting), atLeast))
                    .isPresent();
        } catch (Stop interrupted) {
            settled = false;
        }
        if (!settled && left.revoke()) {
            letting.owed(Step.ACCESS_REVOKED);
        }
    }

    /** What is left of it then; of one that was cancelled meanwhile, nothing. */
    private Optional<Debt> revoke(Debt debt, Debt left, OwedAccess access, boolean last, Letting letting) {
        String grantId = debt.grantId();
        if (parts.store().debts().of(debt.connection()).stream().noneMatch(known -> isThe(debt, known))) {
            return Optional.empty();
        }
        if (!parts.store().connections().usersOf(grantId).isEmpty()) {
            return Optional.of(left.withoutRevocation());
        }
        grants.delete(grantId);
        if (!left.revoke()) {
            return Optional.of(left);
        }
        boolean tooEarly = !left.isPaidButForRevocation() || othersNeed(debt);
        Optional<Boolean> revoked = tooEarly && !last ? Optional.of(false) : revoked(access);
        if (revoked.equals(Optional.of(true))) {
            letting.done(Step.ACCESS_REVOKED);
        } else if (revoked.isEmpty() || last) {
            letting.done(Step.REVOCATION_GIVEN_UP);
        } else {
            letting.owed(Step.ACCESS_REVOKED);
            return Optional.of(left);
        }
        return Optional.of(left.withoutRevocation());
    }

    private static boolean isThe(Debt debt, Debt known) {
        return known.grantId().equals(debt.grantId());
    }

    /** Whether something of the account is still to be done for another connection, for which access is needed. */
    private boolean othersNeed(Debt debt) {
        List<Debt> all = parts.store().debts().ofGrant(debt.grantId());
        return all.stream()
                .filter(other -> !other.connection().equals(debt.connection()))
                .anyMatch(
                        other -> !other.events().isEmpty() || !other.channels().isEmpty());
    }

    /** Whether the access was revoked; empty when the token cannot be read, and never will be. */
    private Optional<Boolean> revoked(OwedAccess access) {
        try {
            Optional<Secret> token = access.opened();
            return token.map(kept -> parts.provider().revoke(kept).isEmpty());
        } catch (Stop notNow) {
            return Optional.of(false);
        }
    }

    private boolean keep(Debt debt, Optional<Debt> left, Duration atLeast) {
        if (left.isEmpty()) {
            return true;
        }
        if (left.get().isPaid()) {
            parts.store().debts().forget(debt.connection(), debt.grantId());
            return true;
        }
        boolean further = !left.get().withoutRevocation().equals(debt.withoutRevocation());
        int attempts = further ? 0 : debt.attempts();
        Duration own = FIRST.multipliedBy(1L << Math.min(attempts, 10));
        Duration wait = parts.chance().spread(own.compareTo(LONGEST) > 0 ? LONGEST : own);
        Instant next = parts.now().plus(wait.compareTo(atLeast) < 0 ? atLeast : wait);
        parts.store().debts().put(left.get().again(next, attempts + 1));
        return true;
    }
}
