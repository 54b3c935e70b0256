package io.calendarsync.jdbc.internal.table;

import io.calendarsync.ConnectionId;
import io.calendarsync.jdbc.internal.Database;
import io.calendarsync.spi.SyncStore;
import java.util.List;

/** Everything that is remembered under one namespace. */
public final class NamespaceTables implements SyncStore.Namespace {
    /** The tables of a connection that are asked by it, in the order in which they are emptied. */
    private static final List<String> OF_CONNECTION = List.of(
            "calendar_sync_changed",
            "calendar_sync_consent",
            "calendar_sync_channel",
            "calendar_sync_told",
            "calendar_sync_connection");

    private final Database database;
    private final String namespace;

    /** The part of a database that belongs to a namespace. */
    public NamespaceTables(Database database, String namespace) {
        this.database = database;
        this.namespace = namespace;
    }

    @Override
    public SyncStore.Connections connections() {
        return new ConnectionTable(database, namespace);
    }

    @Override
    public SyncStore.Consents consents() {
        return new ConsentTable(database, namespace);
    }

    @Override
    public SyncStore.Ledger ledger() {
        return new LedgerTable(database, namespace);
    }

    @Override
    public SyncStore.DirtyKeys dirtyKeys() {
        return new ChangedTable(database, namespace);
    }

    @Override
    public SyncStore.Leases leases() {
        return new LeaseTable(database, namespace);
    }

    @Override
    public SyncStore.Budgets budgets() {
        return new BudgetTable(database, namespace);
    }

    @Override
    public SyncStore.Debts debts() {
        return new DebtTable(database, namespace);
    }

    @Override
    public SyncStore.Channels channels() {
        return new ChannelTable(database, namespace);
    }

    @Override
    public void forget(ConnectionId connection) {
        database.wholly(session -> {
            LedgerTable.forget(session, namespace, connection);
            OF_CONNECTION.forEach(table -> session.update(
                    "delete from " + table + " where namespace = ? and tenant = ? and member = ?",
                    namespace,
                    connection.tenant(),
                    connection.member()));
            return true;
        });
    }
}
