package io.calendarsync.testkit.internal.store;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.LedgerCounts;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.SyncStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The ledgers of all connections, written under their leases. */
public final class LedgerTable implements SyncStore.Ledger {
    private final ConcurrentHashMap<LedgerId, LedgerRows> ledgers = new ConcurrentHashMap<>();
    private final LeaseTable leases;

    LedgerTable(LeaseTable leases) {
        this.leases = leases;
    }

    @Override
    public Map<EventKey, LedgerRow> find(LedgerId id, Collection<EventKey> keys) {
        return ledger(id).find(keys);
    }

    @Override
    public Map<String, LedgerRow> findByEventId(LedgerId id, Collection<String> eventIds) {
        return ledger(id).findByEventId(eventIds);
    }

    @Override
    public boolean save(Lease lease, LedgerId id, Collection<LedgerRow> rows) {
        return leases.ifHeld(lease, () -> {
            ledger(id).put(rows);
            return true;
        });
    }

    @Override
    public List<LedgerRow> page(LedgerId id, Optional<RowState> state, Optional<EventKey> after, int limit) {
        return ledger(id).page(state, after, limit);
    }

    @Override
    public List<LedgerRow> due(LedgerId id, Instant now, int limit) {
        return ledger(id).due(now, limit);
    }

    @Override
    public LedgerCounts counts(LedgerId id) {
        return ledger(id).counts();
    }

    @Override
    public long removedSince(LedgerId id, Instant since) {
        return ledger(id).removedSince(since);
    }

    @Override
    public Optional<LedgerRow> oldestProblem(LedgerId id) {
        return ledger(id).oldestProblem();
    }

    /** All rows of a ledger in the order of their keys. */
    public List<LedgerRow> rows(LedgerId id) {
        return page(id, Optional.empty(), Optional.empty(), Integer.MAX_VALUE);
    }

    /** The ledgers that have rows. */
    public List<LedgerId> ids() {
        return ledgers.keySet().stream().filter(id -> !rows(id).isEmpty()).toList();
    }

    /** Forgets everything. */
    public void forgetAll() {
        ledgers.clear();
    }

    void forget(ConnectionId connection) {
        ledgers.keySet().removeIf(id -> id.connection().equals(connection));
    }

    private LedgerRows ledger(LedgerId id) {
        return ledgers.computeIfAbsent(id, fresh -> new LedgerRows());
    }
}
