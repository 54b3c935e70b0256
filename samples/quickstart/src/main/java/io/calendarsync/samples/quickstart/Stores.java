package io.calendarsync.samples.quickstart;

import io.calendarsync.jdbc.JdbcSyncStore;
import io.calendarsync.jdbc.JdbcTokenStore;
import io.calendarsync.jdbc.Schema;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.spi.TokenStore;
import io.calendarsync.testkit.InMemorySyncStore;
import io.calendarsync.testkit.InMemoryTokenStore;
import java.time.Clock;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Where the engine keeps what it remembers: in memory, or in a database that is there after a restart.
 *
 * @param lasting whether it is there after a restart
 */
record Stores(TokenStore tokens, SyncStore everythingElse, boolean lasting) {

    /** Those that a name stands for: {@code memory}, or {@code h2:file} and the like, the rest of a JDBC address. */
    static Stores of(String name) {
        if (name.equals("memory")) {
            return new Stores(new InMemoryTokenStore(), InMemorySyncStore.create(Clock.systemUTC()), false);
        }
        // [database]
        DataSource database = database(name);
        Schema.upgrade(database); // makes the tables, or brings them to this version
        return new Stores(JdbcTokenStore.on(database), JdbcSyncStore.on(database), true);
        // [/database]
    }

    private static DataSource database(String name) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:" + (name.equals("h2:file") ? "h2:file:./target/quickstart" : name));
        return database;
    }
}
