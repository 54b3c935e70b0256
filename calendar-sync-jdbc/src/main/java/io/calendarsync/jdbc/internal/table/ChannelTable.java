package io.calendarsync.jdbc.internal.table;

import io.calendarsync.ConnectionId;
import io.calendarsync.jdbc.internal.Database;
import io.calendarsync.jdbc.internal.Row;
import io.calendarsync.jdbc.internal.text.ChannelText;
import io.calendarsync.spi.PushChannel;
import io.calendarsync.spi.SyncStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The channels, and how many messages came for each connection. */
final class ChannelTable implements SyncStore.Channels {
    private static final List<String> COLUMNS = List.of("namespace", "id", "tenant", "member", "created_at", "body");
    private static final List<String> TOLD = List.of("namespace", "tenant", "member", "messages");
    private static final String OF_CONNECTION = " where namespace = ? and tenant = ? and member = ?";

    private final Database database;
    private final String namespace;

    ChannelTable(Database database, String namespace) {
        this.database = database;
        this.namespace = namespace;
    }

    @Override
    public void put(PushChannel channel) {
        database.ask(session -> session.put(
                "calendar_sync_channel", List.of("namespace", "id"), COLUMNS, List.<Object[]>of(new Object[] {
                    namespace,
                    channel.id(),
                    channel.connection().tenant(),
                    channel.connection().member(),
                    channel.createdAt(),
                    ChannelText.write(channel)
                })));
    }

    @Override
    public Optional<PushChannel> find(String id) {
        if (id.indexOf('\0') >= 0) {
            return Optional.empty(); // Comes from outside, and no database keeps such a text.
        }
        return database.ask(session -> session.first(
                "select id, tenant, member, created_at, body from calendar_sync_channel where namespace = ? and id = ?",
                ChannelTable::channel,
                namespace,
                id));
    }

    @Override
    public List<PushChannel> of(ConnectionId connection) {
        return database.ask(session -> session.query(
                "select id, tenant, member, created_at, body from calendar_sync_channel" + OF_CONNECTION
                        + " order by created_at, id",
                ChannelTable::channel,
                namespace,
                connection.tenant(),
                connection.member()));
    }

    @Override
    public void told(String id, Instant at) {
        database.wholly(session -> {
            session.updated(
                            "update calendar_sync_channel set told_at = greatest(coalesce(told_at, ?), ?)"
                                    + " where namespace = ? and id = ?",
                            "tenant, member",
                            ConnectionTable::id,
                            at,
                            at,
                            namespace,
                            id)
                    .ifPresent(connection -> {
                        String add = "update calendar_sync_told set messages = messages + 1" + OF_CONNECTION;
                        if (session.update(add, namespace, connection.tenant(), connection.member()) == 0
                                && !session.insertNew(
                                        "calendar_sync_told",
                                        TOLD,
                                        namespace,
                                        connection.tenant(),
                                        connection.member(),
                                        1L)) {
                            session.update(add, namespace, connection.tenant(), connection.member());
                        }
                    });
            return true;
        });
    }

    @Override
    public Told told(ConnectionId connection) {
        return database.ask(session -> {
            Map<String, Instant> last = new HashMap<>();
            long messages = session
                    .query(
                            "select messages, cast(null as varchar) as id, cast(null as timestamp(6) with time zone)"
                                    + " as told_at from calendar_sync_told" + OF_CONNECTION
                                    + " union all select 0, id, told_at from calendar_sync_channel" + OF_CONNECTION
                                    + " and told_at is not null",
                            row -> {
                                row.textIfAny("id").ifPresent(id -> last.put(id, row.moment("told_at")));
                                return row.number("messages");
                            },
                            namespace,
                            connection.tenant(),
                            connection.member(),
                            namespace,
                            connection.tenant(),
                            connection.member())
                    .stream()
                    .mapToLong(count -> count)
                    .sum();
            return new Told(messages, last);
        });
    }

    @Override
    public void forget(String id) {
        database.ask(session ->
                session.update("delete from calendar_sync_channel where namespace = ? and id = ?", namespace, id));
    }

    private static PushChannel channel(Row row) {
        return ChannelText.read(row.text("id"), ConnectionTable.id(row), row.moment("created_at"), row.text("body"));
    }
}
