package io.calendarsync.jdbc.internal.table;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;
import io.calendarsync.jdbc.internal.Database;
import io.calendarsync.jdbc.internal.Session;
import io.calendarsync.spi.DirtyKey;
import io.calendarsync.spi.SyncStore;
import java.util.Collection;
import java.util.List;

/**
 * The keys that the host said had changed: a row for each saying, of which the newest of a key counts.
 *
 * <p>Sayings are added and never changed, so that no transaction of the host's waits for another, or for a sync. One that
 * commits late has a sequence below some that were read; it is no less read, since each run reads from the start.
 */
public final class ChangedTable implements SyncStore.DirtyKeys {
    private static final String OF_CONNECTION = " where namespace = ? and tenant = ? and member = ?";

    private static final String SAME_KEY = "select 1 from calendar_sync_changed other"
            + " where other.namespace = said.namespace and other.tenant = said.tenant and other.member = said.member"
            + " and other.kind = said.kind and other.id = said.id and other.sequence";

    private final Database database;
    private final String namespace;

    ChangedTable(Database database, String namespace) {
        this.database = database;
        this.namespace = namespace;
    }

    @Override
    public void mark(ConnectionId connection, Collection<EventKey> keys) {
        if (!keys.isEmpty()) {
            database.wholly(session -> {
                add(session, namespace, connection, keys);
                return true;
            });
        }
    }

    /** Adds a saying of each key. */
    public static void add(Session session, String namespace, ConnectionId connection, Collection<EventKey> keys) {
        session.each(
                "insert into calendar_sync_changed (namespace, tenant, member, kind, id) values (?, ?, ?, ?, ?)",
                keys.stream()
                        .map(key ->
                                new Object[] {namespace, connection.tenant(), connection.member(), key.kind(), key.id()
                                })
                        .toList());
    }

    @Override
    public List<DirtyKey> next(ConnectionId connection, long afterSequence, int limit) {
        return database.ask(session -> {
            List<Said> newest = session.query(
                    "select kind, id, sequence, exists (" + SAME_KEY + " < said.sequence) as again"
                            + " from calendar_sync_changed said" + OF_CONNECTION
                            + " and sequence > ? and not exists (" + SAME_KEY + " > said.sequence)"
                            + " order by sequence limit ?",
                    row -> new Said(
                            new DirtyKey(EventKey.of(row.text("kind"), row.text("id")), row.number("sequence")),
                            row.flag("again")),
                    namespace,
                    connection.tenant(),
                    connection.member(),
                    afterSequence,
                    limit);
            // Whoever asks looks at the bookings only after this, so that what was said before is said by the newest.
            delete(
                    session,
                    connection,
                    " < ?",
                    newest.stream().filter(Said::again).map(Said::key).toList());
            return newest.stream().map(Said::key).toList();
        });
    }

    @Override
    public void clear(ConnectionId connection, Collection<DirtyKey> keys) {
        // Of what was read alone: an earlier saying may have been committed since.
        database.wholly(session -> delete(session, connection, " = ?", keys));
    }

    private boolean delete(Session session, ConnectionId connection, String which, Collection<DirtyKey> keys) {
        return !keys.isEmpty()
                && session.each(
                        "delete from calendar_sync_changed" + OF_CONNECTION + " and kind = ? and id = ? and sequence"
                                + which,
                        keys.stream()
                                .map(read -> new Object[] {
                                    namespace,
                                    connection.tenant(),
                                    connection.member(),
                                    read.key().kind(),
                                    read.key().id(),
                                    read.sequence()
                                })
                                .toList());
    }

    @Override
    public long count(ConnectionId connection) {
        return database.ask(session -> session.first(
                        "select count(*) as keys from (select distinct kind, id from calendar_sync_changed"
                                + OF_CONNECTION + ") said",
                        row -> row.number("keys"),
                        namespace,
                        connection.tenant(),
                        connection.member())
                .orElse(0L));
    }

    /** A saying, and whether its key was said before. */
    private record Said(DirtyKey key, boolean again) {}
}
