package io.calendarsync.jdbc;

import io.calendarsync.jdbc.internal.Database;
import io.calendarsync.jdbc.internal.StoreClock;
import io.calendarsync.jdbc.internal.table.NamespaceTables;
import io.calendarsync.spi.SyncStore;
import javax.sql.DataSource;

/**
 * Keeps what the engine remembers in the host's database: PostgreSQL 14 and later, or H2.
 *
 * <p>The tables must be there: see {@link Schema}. Leases and budgets go by the database's clock. Every call takes a
 * connection of the pool and gives it back before it returns, and none takes part in a transaction of the host's. Safe
 * for use by many threads, and by many nodes on one database.
 */
public final class JdbcSyncStore implements SyncStore {
    private final Database database;

    private JdbcSyncStore(Database database) {
        this.database = database;
    }

    /**
     * A store on a database, which is first asked for something when the engine does.
     *
     * @param source a pool of connections whose transactions are read-committed or stricter
     */
    public static JdbcSyncStore on(DataSource source) {
        return on(source, StoreClock.OF_DATABASE);
    }

    /** The same by another clock. */
    static JdbcSyncStore on(DataSource source, StoreClock clock) {
        return new JdbcSyncStore(new Database(source, clock));
    }

    @Override
    public Namespace namespace(String name) {
        return new NamespaceTables(database, name);
    }
}
