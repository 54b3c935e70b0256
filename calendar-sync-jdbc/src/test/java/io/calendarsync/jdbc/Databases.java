package io.calendarsync.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases of the tests: a real PostgreSQL, started once and when it is first used, and H2 in memory. */
enum Databases {
    POSTGRESQL {
        @Override
        DataSource empty() {
            String schema = "s" + NUMBER.incrementAndGet();
            execute(Server.SOURCE, "create schema " + schema);
            PGSimpleDataSource source = (PGSimpleDataSource) Server.POSTGRES.getPostgresDatabase();
            source.setCurrentSchema(schema);
            return pooled(source);
        }

        @Override
        DataSource unreachable() {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl("jdbc:postgresql://localhost:1/none");
            return source;
        }
    },
    H2 {
        @Override
        DataSource empty() {
            JdbcDataSource source = new JdbcDataSource();
            source.setUrl("jdbc:h2:mem:s" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
            return pooled(source);
        }

        @Override
        DataSource unreachable() {
            JdbcDataSource source = new JdbcDataSource();
            source.setUrl("jdbc:h2:mem:none;IFEXISTS=TRUE");
            return source;
        }
    };

    private static final AtomicLong NUMBER = new AtomicLong();
    private static final List<String> TABLES = List.of(
            "grant",
            "connection",
            "consent",
            "event",
            "ledger",
            "changed",
            "lease",
            "budget",
            "debt",
            "channel",
            "told");

    private static final Map<String, DataSource> READY = new ConcurrentHashMap<>();

    /** A database without any table. */
    abstract DataSource empty();

    /** One that nobody answers for. */
    abstract DataSource unreachable();

    /** A database whose tables are empty; of each kind there is one. */
    DataSource ready() {
        DataSource ready = READY.computeIfAbsent(name(), made -> {
            DataSource source = empty();
            Schema.upgrade(source);
            return source;
        });
        TABLES.forEach(table -> execute(ready, "delete from calendar_sync_" + table));
        return ready;
    }

    /** The same database, through a pool of serializable transactions that does not commit by itself. */
    DataSource strict() {
        DataSource ready = ready();
        return READY.computeIfAbsent("strict " + name(), made -> {
            HikariConfig pool = new HikariConfig();
            pool.setDataSource(((HikariDataSource) ready).getDataSource());
            pool.setMinimumIdle(0);
            pool.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
            pool.setAutoCommit(false);
            return new HikariDataSource(pool);
        });
    }

    static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static DataSource pooled(DataSource source) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(0);
        return new HikariDataSource(pool);
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();
        static final DataSource SOURCE = POSTGRES.getPostgresDatabase();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
