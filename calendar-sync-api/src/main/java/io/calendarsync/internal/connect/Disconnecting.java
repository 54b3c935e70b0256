package io.calendarsync.internal.connect;

import io.calendarsync.ConnectionId;
import io.calendarsync.DisconnectOutcome;
import io.calendarsync.DisconnectOutcome.Disconnected;
import io.calendarsync.DisconnectOutcome.NotConnected;
import io.calendarsync.DisconnectOutcome.Step;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.secret.Grants;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.Debt;
import io.calendarsync.spi.DirtyKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets go of an account, in an order in which a crash leaves a debt and never an access that nobody knows of. */
public final class Disconnecting {
    private final EngineParts parts;
    private final Grants grants;
    private final Records records;
    private final AccountLease accounts;
    private final Fence fence;
    private final Owed owed;

    /** Lets go of these grants. */
    public Disconnecting(EngineParts parts, Grants grants) {
        this.parts = parts;
        this.grants = grants;
        this.records = new Records(parts);
        this.accounts = new AccountLease(parts);
        this.fence = new Fence(parts);
        this.owed = new Owed(parts, grants);
    }

    /** Lets go, whatever the provider says. */
    public DisconnectOutcome disconnect(ConnectionId id) {
        while (true) {
            parts.store().consents().forget(id);
            ConnectionRecord record = records.find(id);
            if (!record.connected()) {
                forgetChanges(id); // A disconnect that was cut off may not have come to that.
                return settle(id, true).<DisconnectOutcome>map(done -> done).orElseGet(NotConnected::new);
            }
            String grantId = record.grantId().orElseThrow();
            Optional<Disconnected> outcome = whoeverElseDoes(grantId, () -> fence.around(id, () -> letGo(id, grantId)));
            if (outcome.isPresent()) {
                parts.listener().disconnected(id, outcome.get());
                return outcome.get();
            }
        }
    }

    /** Tries again what is owed since an earlier disconnect; empty when nothing was tried. */
    public Optional<Disconnected> settle(ConnectionId id, boolean now) {
        List<Debt> due = parts.store().debts().of(id).stream()
                .filter(debt -> now || !debt.notBefore().isAfter(parts.now()))
                .toList();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        Letting letting = new Letting();
        for (Debt debt : due) {
            boolean tried =
                    accounts.hold(debt.grantId(), () -> pay(debt, letting)).isPresent();
            if (!tried) {
                letting.owed.add(Step.ACCESS_REVOKED);
            }
        }
        Disconnected outcome = letting.outcome();
        parts.listener().disconnected(id, outcome);
        return Optional.of(outcome);
    }

    /** Empty when the connection changed hands while this one waited for the account. */
    private Optional<Disconnected> letGo(ConnectionId id, String grantId) {
        if (!records.find(id).grantId().equals(Optional.of(grantId))) {
            return Optional.empty();
        }
        Letting letting = new Letting();
        boolean last = parts.store().connections().usersOf(grantId).stream().allMatch(id::equals);
        Optional<Debt> debt = last ? owe(id, grantId) : Optional.empty();
        records.change(id, ConnectionRecord::disconnected);
        forgetChanges(id);
        if (last) {
            grants.delete(grantId);
        }
        letting.done.add(last ? Step.TOKENS_FORGOTTEN : Step.TOKENS_SHARED);
        debt.ifPresent(open -> pay(open, letting));
        return Optional.of(letting.outcome());
    }

    private Optional<Debt> owe(ConnectionId id, String grantId) {
        Instant now = parts.now();
        Optional<Debt> debt = grants.sealOwed(grantId).map(token -> new Debt(id, grantId, token, now, now, 0));
        debt.ifPresent(parts.store().debts()::put);
        return debt;
    }

    private boolean pay(Debt debt, Letting letting) {
        switch (owed.pay(debt)) {
            case PAID -> letting.done.add(Step.ACCESS_REVOKED);
            case GIVEN_UP -> letting.done.add(Step.REVOCATION_GIVEN_UP);
            case OWED -> letting.owed.add(Step.ACCESS_REVOKED);
            case VOID -> {
                // In use again: a crash came between the debt and the disconnect.
            }
        }
        return true;
    }

    private void forgetChanges(ConnectionId id) {
        for (List<DirtyKey> keys = next(id); !keys.isEmpty(); keys = next(id)) {
            parts.store().dirtyKeys().clear(id, keys);
        }
    }

    private List<DirtyKey> next(ConnectionId id) {
        return parts.store().dirtyKeys().next(id, 0, 500);
    }

    /** Waits for others who settle the account, but not for ever: letting go always succeeds. */
    private <T> T whoeverElseDoes(String grantId, Supplier<T> work) {
        Optional<T> done;
        try {
            done = accounts.hold(grantId, work);
        } catch (Stop interrupted) {
            done = Optional.empty();
        }
        return done.orElseGet(() -> accounts.seize(grantId, work));
    }

    /** What was done so far, and what is left. */
    private static final class Letting {
        private final List<Step> done = new ArrayList<>();
        private final List<Step> owed = new ArrayList<>();

        Disconnected outcome() {
            return new Disconnected(done, owed);
        }
    }
}
