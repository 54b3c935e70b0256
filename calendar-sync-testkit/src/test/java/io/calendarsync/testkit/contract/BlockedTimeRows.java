package io.calendarsync.testkit.contract;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.BlockedTimeTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A host's table of blocked time: rows of plain columns as a database has them, changed in transactions. */
class BlockedTimeRows implements BlockedTimeTable {
    record Key(String tenant, String member, String calendar, String id) {}

    private record Columns(
            Instant starts,
            Instant ends,
            @Nullable String zone,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate dayAfter,
            @Nullable String title) {}

    private final Map<Key, Columns> rows = new HashMap<>();

    @Override
    public synchronized List<Row> between(ConnectionId connection, Instant from, Instant until) {
        return rows.entrySet().stream()
                .filter(row -> row.getKey().tenant().equals(connection.tenant())
                        && row.getKey().member().equals(connection.member())
                        && row.getValue().starts().isBefore(until)
                        && row.getValue().ends().isAfter(from))
                .map(row -> read(row.getKey(), row.getValue()))
                .toList();
    }

    @Override
    public synchronized void save(
            ConnectionId connection, String calendar, Collection<String> ids, Collection<Row> inserted) {
        Map<Key, Columns> next = new HashMap<>(rows);
        ids.forEach(id -> next.remove(key(connection, calendar, id)));
        for (Row row : inserted) {
            Key key = key(connection, row.calendar(), row.blocked().id());
            if (next.put(key, write(row)) != null) {
                throw new IllegalStateException("primary key: " + key);
            }
        }
        rows.clear();
        rows.putAll(next);
    }

    @Override
    public synchronized void forget(ConnectionId connection) {
        rows.keySet()
                .removeIf(key ->
                        key.tenant().equals(connection.tenant()) && key.member().equals(connection.member()));
    }

    Key key(ConnectionId connection, String calendar, String id) {
        return new Key(connection.tenant(), connection.member(), calendar, id);
    }

    private static Columns write(Row row) {
        EventTime time = row.blocked().time();
        EventTime.@Nullable AllDay days = time instanceof EventTime.AllDay whole ? whole : null;
        String title = row.blocked().title().orElse(null);
        if (title != null && title.indexOf('\0') >= 0) {
            throw new IllegalStateException("invalid byte sequence for encoding UTF8: 0x00");
        }
        return new Columns(
                row.starts().truncatedTo(ChronoUnit.MICROS),
                row.ends().truncatedTo(ChronoUnit.MICROS),
                time instanceof EventTime.Timed timed ? timed.zone() : null,
                days == null ? null : days.first(),
                days == null ? null : days.endExclusive(),
                title);
    }

    private static Row read(Key key, Columns columns) {
        EventTime time = columns.firstDay() == null
                ? new EventTime.Timed(columns.starts(), columns.ends(), String.valueOf(columns.zone()))
                : new EventTime.AllDay(columns.firstDay(), columns.dayAfter());
        BlockedTime blocked = new BlockedTime(key.id(), time, Optional.ofNullable(columns.title()));
        return new Row(key.calendar(), columns.starts(), columns.ends(), blocked);
    }
}
