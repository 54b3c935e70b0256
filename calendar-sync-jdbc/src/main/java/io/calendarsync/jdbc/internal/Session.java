package io.calendarsync.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Statements on one connection.
 *
 * <p>A statement may say {@code {now}} for the moment of the store's clock, and {@code {later}} for the moment that
 * lies a parameter, a {@code Duration}, after it. Confined to one thread.
 */
public final class Session {
    /** A moment before any other that databases keep. */
    public static final Instant LONG_AGO = Instant.EPOCH;

    private static final String DUPLICATE = "23505";

    private final Connection connection;
    private final Dialect dialect;
    private final StoreClock clock;

    Session(Connection connection, Dialect dialect, StoreClock clock) {
        this.connection = connection;
        this.dialect = dialect;
        this.clock = clock;
    }

    /** All rows that a query answers. */
    public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        return with(sql, statement -> {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(reader.read(new Row(rows)));
                }
                return all;
            }
        });
    }

    /** The first row that a query answers. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
        return query(sql, reader, parameters).stream().findFirst();
    }

    /** Changes rows; how many. */
    public int update(String sql, Object... parameters) {
        return with(sql, statement -> {
            bind(statement, parameters);
            return statement.executeUpdate();
        });
    }

    /** Changes one row and reads what it now holds; empty when there was none to be changed. */
    public <T> Optional<T> updated(String sql, String columns, RowReader<T> reader, Object... parameters) {
        return first(dialect.returning(sql, columns), reader, parameters);
    }

    /** Inserts a row; false when one of its key stands already, or another came first. */
    public boolean insertNew(String table, List<String> columns, Object... values) {
        try {
            return update(dialect.insertNew(table, columns), values) == 1;
        } catch (Failed failed) {
            if (DUPLICATE.equals(failed.cause().getSQLState())) {
                return false;
            }
            throw failed;
        }
    }

    /** Keeps rows, each in place of one of its key. */
    public boolean put(String table, List<String> keys, List<String> columns, Collection<Object[]> rows) {
        return each(dialect.upsert(table, keys, columns), rows);
    }

    /** Does one statement for each set of parameters. */
    public boolean each(String sql, Collection<Object[]> all) {
        return with(sql, statement -> {
            for (Object[] parameters : all) {
                bind(statement, parameters);
                statement.addBatch();
            }
            return statement.executeBatch().length > 0;
        });
    }

    Dialect dialect() {
        return dialect;
    }

    private <T> T with(String sql, StatementWork<T> work) {
        String now = clock.now(dialect);
        String said = sql.replace("{now}", now).replace("{later}", dialect.later(now));
        try (PreparedStatement statement = connection.prepareStatement(said)) {
            return work.on(statement);
        } catch (SQLException failure) {
            throw new Failed(failure);
        }
    }

    private void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        int at = 1;
        for (Object parameter : parameters) {
            bind(statement, at++, parameter instanceof Optional<?> some ? some.orElse(null) : parameter);
        }
    }

    private void bind(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(at, Types.NULL);
        } else if (value instanceof Instant moment) {
            statement.setObject(at, moment.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Duration length) {
            statement.setLong(at, length.toNanos() / 1_000);
        } else if (value instanceof Collection<?> texts) {
            statement.setArray(at, connection.createArrayOf("varchar", texts.toArray()));
        } else {
            statement.setObject(at, value);
        }
    }

    private interface StatementWork<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** A failure on its way to whoever may repeat the work. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final SQLException cause;

        Failed(SQLException cause) {
            super(cause);
            this.cause = cause;
        }

        SQLException cause() {
            return cause;
        }
    }
}
