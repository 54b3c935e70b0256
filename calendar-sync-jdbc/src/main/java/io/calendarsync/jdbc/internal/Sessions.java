package io.calendarsync.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Statements within somebody else's transaction. */
public final class Sessions {
    private Sessions() {}

    /** Does something on a connection that is left as it was, with what failed for whoever it belongs to. */
    public static void on(Connection connection, Consumer<Session> work) throws SQLException {
        try {
            work.accept(new Session(connection, Dialect.of(connection), StoreClock.OF_DATABASE));
        } catch (Session.Failed failed) {
            throw failed.cause();
        }
    }
}
