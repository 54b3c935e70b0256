package io.calendarsync.internal.connect;

import io.calendarsync.ConnectionId;
import io.calendarsync.DisconnectOutcome;
import io.calendarsync.DisconnectOutcome.Disconnected;
import io.calendarsync.DisconnectOutcome.Step;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.secret.Grants;
import io.calendarsync.internal.sync.Syncing;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.Debt;
import io.calendarsync.spi.DirtyKey;
import io.calendarsync.spi.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Lets go of an account, in an order in which a crash leaves a debt and never an access that nobody knows of. */
public final class Disconnecting {
    private static final Duration FENCE = Duration.ofMinutes(5);

    private final EngineParts parts;
    private final Grants grants;
    private final Records records;
    private final AccountLease accounts;
    private final Owed owed;

    /** Lets go of these grants. */
    public Disconnecting(EngineParts parts, Grants grants) {
        this.parts = parts;
        this.grants = grants;
        this.records = new Records(parts);
        this.accounts = new AccountLease(parts);
        this.owed = new Owed(parts, grants);
    }

    /** Lets go, whatever the provider says. */
    public DisconnectOutcome disconnect(ConnectionId id) {
        ConnectionRecord record = records.find(id);
        if (!record.connected()) {
            return settle(id, true).<DisconnectOutcome>map(done -> done).orElseGet(DisconnectOutcome.NotConnected::new);
        }
        String grantId = record.grantId().orElseThrow();
        Disconnected outcome = alone(grantId, () -> letGo(id, grantId));
        parts.listener().disconnected(id, outcome);
        return outcome;
    }

    /** Tries again what is owed since an earlier disconnect; empty when nothing was to be tried. */
    public Optional<Disconnected> settle(ConnectionId id, boolean now) {
        List<Debt> due = parts.store().debts().of(id).stream()
                .filter(debt -> now || !debt.notBefore().isAfter(parts.now()))
                .toList();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        List<Step> done = new ArrayList<>();
        List<Step> left = new ArrayList<>();
        due.forEach(debt -> alone(debt.grantId(), () -> owed.pay(debt, done, left)));
        Disconnected outcome = new Disconnected(done, left);
        parts.listener().disconnected(id, outcome);
        return Optional.of(outcome);
    }

    private Disconnected letGo(ConnectionId id, String grantId) {
        Lease fence = parts.store().leases().seize(Syncing.leaseName(id), FENCE);
        List<Step> done = new ArrayList<>();
        List<Step> left = new ArrayList<>();
        try {
            parts.store().consents().forget(id);
            boolean last = parts.store().connections().usersOf(grantId).stream().allMatch(id::equals);
            Optional<Debt> debt = last ? owe(id, grantId) : Optional.empty();
            records.change(id, Disconnecting::disconnected);
            forgetChanges(id);
            if (last) {
                grants.delete(grantId);
                done.add(Step.TOKENS_FORGOTTEN);
            } else {
                done.add(Step.TOKENS_SHARED);
            }
            debt.ifPresent(open -> owed.pay(open, done, left));
        } finally {
            parts.store().leases().release(fence);
        }
        return new Disconnected(done, left);
    }

    private Optional<Debt> owe(ConnectionId id, String grantId) {
        if (!(grants.find(grantId) instanceof Grants.Found.Open open)) {
            return Optional.empty(); // Tokens that cannot be read cannot be revoked either.
        }
        Instant now = parts.now();
        Debt debt =
                new Debt(id, grantId, grants.sealOwed(grantId, open.secrets().refresh()), now, now, 0);
        parts.store().debts().put(debt);
        return Optional.of(debt);
    }

    private static ConnectionRecord disconnected(ConnectionRecord record) {
        return new ConnectionRecord(
                record.id(),
                record.revision(),
                false,
                record.account(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                record.calendar(),
                Optional.empty(),
                record.progress(),
                Optional.empty());
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
    private <T> T alone(String grantId, Supplier<T> work) {
        try {
            Optional<T> done = accounts.hold(grantId, work);
            if (done.isPresent()) {
                return done.get();
            }
        } catch (Stop interrupted) {
            return accounts.seize(grantId, work);
        }
        return accounts.seize(grantId, work);
    }
}
