package io.calendarsync.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The host's database; every piece of work takes a connection from its pool and gives it back as it was. */
public final class Database {
    /** Two that wait for each other, or that met in a way the database does not allow: nothing was changed. */
    private static final Set<String> WORTH_REPEATING = Set.of("40001", "40P01");

    private static final int TRIES = 5;

    private final DataSource source;
    private final StoreClock clock;
    private volatile @Nullable Known known;

    /** What is asked once. */
    private record Known(Dialect dialect, int isolation) {}

    /** A database that goes by this clock. */
    public Database(DataSource source, StoreClock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** Does something of which every statement stands for itself. */
    public <T> T ask(Function<Session, T> work) {
        return repeated((connection, isolation) -> {
            connection.setAutoCommit(true);
            return work.apply(session(connection, isolation));
        });
    }

    /** Does something wholly or not at all. */
    public <T> T wholly(Function<Session, T> work) {
        return repeated((connection, isolation) -> transaction(connection, session(connection, isolation), work));
    }

    /** Brings the tables to the newest version; the version that there was before, 0 for none. */
    public int upgrade() {
        return repeated((connection, isolation) ->
                transaction(connection, new Session(connection, Dialect.of(connection), clock), Upgrade::run));
    }

    private <T> T repeated(Work<T> work) {
        for (int left = TRIES; ; left--) {
            try {
                return once(work);
            } catch (SQLException failure) {
                if (left == 1 || !WORTH_REPEATING.contains(String.valueOf(failure.getSQLState()))) {
                    throw new StoreFailure(failure);
                }
            }
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            boolean commits = connection.getAutoCommit();
            // Asked once, since some drivers ask the database for it each time.
            Known found = known;
            int isolation = found == null ? connection.getTransactionIsolation() : found.isolation();
            boolean strict = isolation != Connection.TRANSACTION_READ_COMMITTED;
            if (strict) {
                // Rows are locked where it matters; to be refused besides would only be to be repeated.
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
            try {
                return work.on(connection, isolation);
            } finally {
                if (!connection.isClosed()) {
                    connection.setAutoCommit(commits);
                    if (strict) {
                        connection.setTransactionIsolation(isolation);
                    }
                }
            }
        } catch (Session.Failed failed) {
            throw failed.cause();
        }
    }

    private Session session(Connection connection, int isolation) throws SQLException {
        Known found = known;
        if (found == null) {
            found = new Known(Dialect.of(connection), isolation);
            SchemaVersion.check(new Session(connection, found.dialect(), clock));
            known = found;
        }
        return new Session(connection, found.dialect(), clock);
    }

    private static <T> T transaction(Connection connection, Session session, Function<Session, T> work)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.apply(session);
            connection.commit();
            return result;
        } catch (Throwable failure) {
            try {
                connection.rollback();
            } catch (SQLException second) {
                failure.addSuppressed(second);
            }
            throw failure;
        }
    }

    private interface Work<T> {
        T on(Connection connection, int isolation) throws SQLException;
    }
}
