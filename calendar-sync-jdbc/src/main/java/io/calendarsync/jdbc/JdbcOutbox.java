package io.calendarsync.jdbc;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;
import io.calendarsync.jdbc.internal.Sessions;
import io.calendarsync.jdbc.internal.table.ChangedTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * Says which bookings changed within the transaction that changes them: both happen, or neither.
 *
 * <p>It does what {@code Connection.changed} does, on the host's own connection to the database that the
 * {@link JdbcSyncStore} is on. Only keys are written, never what a booking says; nobody waits for anybody. The next sync
 * takes them up, an engine that syncs by itself at its next interval: call {@code changed} without keys after the commit
 * to have that at once. Immutable.
 */
public final class JdbcOutbox {
    private final String namespace;

    private JdbcOutbox(String namespace) {
        this.namespace = namespace;
    }

    /** The outbox of the engine of that namespace. */
    public static JdbcOutbox of(String namespace) {
        return new JdbcOutbox(namespace);
    }

    /**
     * Marks bookings of a connection as changed, once the transaction of this database connection commits.
     *
     * @throws SQLException when the database refuses; the transaction is then the host's to roll back
     */
    public void changed(Connection transaction, ConnectionId connection, Collection<EventKey> keys)
            throws SQLException {
        if (!keys.isEmpty()) {
            Sessions.on(transaction, session -> ChangedTable.add(session, namespace, connection, keys));
        }
    }

    /** The same of one booking. */
    public void changed(Connection transaction, ConnectionId connection, EventKey key) throws SQLException {
        changed(transaction, connection, List.of(key));
    }
}
