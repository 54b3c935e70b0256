package io.calendarsync.spi;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.BlockedTimeTable.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A ready sink: keeps blocked time in a table of the host's or in memory, and says whether a time is free.
 *
 * <p>Whole days block from midnight to midnight in the zone of the connection; what has no length blocks a minute. Of a
 * window that is replaced only what differs is written. Several over one table, as on several nodes, are as good as one.
 * Safe for use by many threads.
 */
public final class BlockedTimes implements BlockedTimeSink {
    /** By so much a zone, and what has no length, may put a row beside what the table is asked for. */
    private static final Duration MARGIN = Duration.ofDays(2);

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final BlockedTimeTable table;
    private final Function<ConnectionId, ZoneId> zones;

    private BlockedTimes(BlockedTimeTable table, Function<ConnectionId, ZoneId> zones) {
        this.table = table;
        this.zones = zones;
    }

    /**
     * Kept as long as the JVM runs: only for an engine whose {@link SyncStore} is kept no longer either.
     *
     * <p>Where that one outlives the JVM, what was told before is not told again, and a busy person looks free.
     */
    public static BlockedTimes inMemory(ZoneId zone) {
        return over(new BlockedTimesInMemory(), zone);
    }

    /** Kept in a table, for a host whose connections are all in one zone. */
    public static BlockedTimes over(BlockedTimeTable table, ZoneId zone) {
        return over(table, connection -> zone);
    }

    /**
     * Kept in a table.
     *
     * @param zones in which zone a connection's whole days are; asked each time
     */
    public static BlockedTimes over(BlockedTimeTable table, Function<ConnectionId, ZoneId> zones) {
        return new BlockedTimes(table, zones);
    }

    /** Whether nothing is in the way of this time. */
    public boolean isFree(ConnectionId connection, EventTime time) {
        return inTheWay(connection, time).isEmpty();
    }

    /** What is in the way of this time, on whatever calendar, the earliest first. */
    public List<BlockedTime> inTheWay(ConnectionId connection, EventTime time) {
        ZoneId zone = zones.apply(connection);
        BusySpan asked = BusySpan.of(time, zone);
        return near(connection, asked.start(), asked.end()).stream()
                .map(Row::blocked)
                .filter(blocked -> BusySpan.of(blocked.time(), zone).overlaps(asked))
                .sorted(Comparator.comparing(
                        blocked -> BusySpan.of(blocked.time(), zone).start()))
                .toList();
    }

    @Override
    public void apply(ConnectionId connection, String calendar, List<BlockedTimeChange> changes) {
        Map<String, Optional<BlockedTime>> last = new LinkedHashMap<>();
        changes.forEach(change -> last.put(
                change.id(),
                change instanceof BlockedTimeChange.Blocked told ? Optional.of(told.blocked()) : Optional.empty()));
        List<BlockedTime> blocked =
                last.values().stream().flatMap(Optional::stream).toList();
        save(
                connection,
                calendar,
                last.keySet(),
                rows(connection, calendar, blocked).values());
    }

    @Override
    public void replace(ConnectionId connection, String calendar, Window window, List<BlockedTime> blocked) {
        replace(connection, calendar, window, blocked, Set.of());
    }

    @Override
    public void replace(
            ConnectionId connection, String calendar, Window window, List<BlockedTime> blocked, Set<String> unread) {
        Map<String, Row> listed = rows(connection, calendar, blocked);
        Map<String, Row> known = near(connection, window.from(), window.until()).stream()
                .filter(row -> row.calendar().equals(calendar))
                .collect(Collectors.toMap(row -> row.blocked().id(), row -> row));
        List<Row> changed = listed.values().stream()
                .filter(row -> !row.equals(known.get(row.blocked().id())))
                .toList();
        Set<String> ids = new LinkedHashSet<>();
        changed.forEach(row -> ids.add(row.blocked().id()));
        known.values().stream()
                .map(Row::blocked)
                .filter(time -> window.touches(time.time()) && !listed.containsKey(time.id()))
                .filter(time -> !unread.contains(time.id()))
                .forEach(time -> ids.add(time.id()));
        save(connection, calendar, ids, changed);
    }

    @Override
    public void forget(ConnectionId connection) {
        table.forget(connection);
    }

    private void save(ConnectionId connection, String calendar, Set<String> ids, Collection<Row> rows) {
        if (!ids.isEmpty()) {
            table.save(connection, calendar, Set.copyOf(ids), List.copyOf(rows));
        }
    }

    private List<Row> near(ConnectionId connection, Instant from, Instant until) {
        return table.between(
                connection,
                from.isBefore(EARLIEST.plus(MARGIN)) ? EARLIEST : from.minus(MARGIN),
                until.isAfter(LATEST.minus(MARGIN)) ? LATEST : until.plus(MARGIN));
    }

    private Map<String, Row> rows(ConnectionId connection, String calendar, List<BlockedTime> blocked) {
        ZoneId zone = zones.apply(connection);
        Map<String, Row> rows = new LinkedHashMap<>();
        blocked.forEach(told -> rows.put(told.id(), row(calendar, told, zone)));
        return rows;
    }

    private static Row row(String calendar, BlockedTime told, ZoneId zone) {
        // No database takes the character, and whoever wrote the title is not to stop a sync.
        BlockedTime blocked =
                new BlockedTime(told.id(), told.time(), told.title().map(title -> title.replace("\0", "")));
        if (blocked.time() instanceof EventTime.Timed timed) {
            return new Row(calendar, timed.start(), timed.end(), blocked);
        }
        BusySpan days = BusySpan.of(blocked.time(), zone);
        return new Row(calendar, days.start(), days.end(), blocked);
    }
}
