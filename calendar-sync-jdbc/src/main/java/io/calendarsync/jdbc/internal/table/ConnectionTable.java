package io.calendarsync.jdbc.internal.table;

import io.calendarsync.ConnectionId;
import io.calendarsync.jdbc.internal.Database;
import io.calendarsync.jdbc.internal.Row;
import io.calendarsync.jdbc.internal.text.ConnectionText;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.SyncStore;
import java.util.List;
import java.util.Optional;

/** The connections, each saved over the revision before its own. */
final class ConnectionTable implements SyncStore.Connections {
    private static final List<String> COLUMNS =
            List.of("namespace", "tenant", "member", "revision", "connected", "grant_id", "body");

    private final Database database;
    private final String namespace;

    ConnectionTable(Database database, String namespace) {
        this.database = database;
        this.namespace = namespace;
    }

    @Override
    public Optional<ConnectionRecord> find(ConnectionId id) {
        return database.ask(session -> session.first(
                "select revision, connected, grant_id, body from calendar_sync_connection"
                        + " where namespace = ? and tenant = ? and member = ?",
                row -> ConnectionText.read(
                        id, row.number("revision"), row.flag("connected"), row.textIfAny("grant_id"), row.text("body")),
                namespace,
                id.tenant(),
                id.member()));
    }

    @Override
    public boolean save(ConnectionRecord next) {
        ConnectionId id = next.id();
        String body = ConnectionText.write(next);
        return database.ask(session -> next.revision() == 1
                ? session.insertNew(
                        "calendar_sync_connection",
                        COLUMNS,
                        namespace,
                        id.tenant(),
                        id.member(),
                        1L,
                        next.connected(),
                        next.grantId(),
                        body)
                : session.update(
                                "update calendar_sync_connection"
                                        + " set revision = ?, connected = ?, grant_id = ?, body = ?"
                                        + " where namespace = ? and tenant = ? and member = ? and revision = ?",
                                next.revision(),
                                next.connected(),
                                next.grantId(),
                                body,
                                namespace,
                                id.tenant(),
                                id.member(),
                                next.revision() - 1)
                        == 1);
    }

    @Override
    public List<ConnectionId> usersOf(String grantId) {
        return database.ask(session -> session.query(
                "select tenant, member from calendar_sync_connection"
                        + " where namespace = ? and grant_id = ? order by tenant, member",
                ConnectionTable::id,
                namespace,
                grantId));
    }

    @Override
    public List<ConnectionId> connected(Optional<ConnectionId> after, int limit) {
        // No tenant is empty: whoever begins begins after an empty one.
        return database.ask(session -> session.query(
                "select tenant, member from calendar_sync_connection"
                        + " where namespace = ? and connected and (tenant, member) > (?, ?)"
                        + " order by tenant, member limit ?",
                ConnectionTable::id,
                namespace,
                after.map(ConnectionId::tenant).orElse(""),
                after.map(ConnectionId::member).orElse(""),
                limit));
    }

    static ConnectionId id(Row row) {
        return ConnectionId.of(row.text("tenant"), row.text("member"));
    }
}
