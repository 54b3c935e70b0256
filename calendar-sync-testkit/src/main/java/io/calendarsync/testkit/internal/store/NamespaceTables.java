package io.calendarsync.testkit.internal.store;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.SyncStore;
import java.time.Clock;

/** Everything that is remembered under one namespace. */
public final class NamespaceTables implements SyncStore.Namespace {
    private final ConnectionTable connections = new ConnectionTable();
    private final ConsentTable consents = new ConsentTable();
    private final DirtyTable dirtyKeys = new DirtyTable();
    private final DebtTable debts = new DebtTable();
    private final ChannelTable channels = new ChannelTable();
    private final LeaseTable leases;
    private final LedgerTable ledger;
    private final BudgetTable budgets;

    /** Empty tables that go by this clock. */
    public NamespaceTables(Clock clock) {
        leases = new LeaseTable(clock);
        ledger = new LedgerTable(leases);
        budgets = new BudgetTable(clock);
    }

    @Override
    public SyncStore.Connections connections() {
        return connections;
    }

    @Override
    public SyncStore.Consents consents() {
        return consents;
    }

    @Override
    public LedgerTable ledger() {
        return ledger;
    }

    @Override
    public SyncStore.DirtyKeys dirtyKeys() {
        return dirtyKeys;
    }

    @Override
    public SyncStore.Leases leases() {
        return leases;
    }

    @Override
    public SyncStore.Budgets budgets() {
        return budgets;
    }

    @Override
    public SyncStore.Debts debts() {
        return debts;
    }

    @Override
    public SyncStore.Channels channels() {
        return channels;
    }

    @Override
    public void forget(ConnectionId connection) {
        ledger.forget(connection);
        dirtyKeys.forget(connection);
        consents.forget(connection);
        channels.forgetAll(connection);
        connections.forget(connection);
    }
}
