package io.calendarsync.internal.source;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Changes;
import io.calendarsync.spi.Cursor;
import io.calendarsync.spi.EventSource;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.Listing;
import io.calendarsync.spi.SourceChange;
import io.calendarsync.spi.TimeColumn;
import io.calendarsync.spi.Window;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a time column into a feed, in passes.
 *
 * <p>A pass reads from its floor to the newest row. Then the floor rises to what was settled when the pass began: rows
 * stamped before that can no longer appear. A pass that is broken off goes on where it stood, and ends the same way.
 */
public final class TimeColumnSource implements EventSource {
    private static final int PAGE = 500;

    private final Clock clock;
    private final Duration overlap;
    private final TimeColumn column;

    /** A feed that reads this much again in every pass. */
    public TimeColumnSource(Clock clock, Duration overlap, TimeColumn column) {
        this.clock = clock;
        this.overlap = overlap;
        this.column = column;
    }

    @Override
    public Found find(ConnectionId connection, EventKey key) {
        return column.find(connection, key);
    }

    @Override
    public Listing all(ConnectionId connection, Window window, Optional<String> after) {
        return column.all(connection, window, after);
    }

    @Override
    public Changes changesSince(ConnectionId connection, Cursor cursor) {
        Optional<TimeCursor> position = TimeCursor.parse(cursor);
        if (position.isEmpty()) {
            return new Changes.CursorUnreadable();
        }
        TimeCursor at = position.get();
        Instant from = at.reached().map(TimeCursor.Row::time).orElse(at.floor());
        // Before the query: what is committed after it must not count as settled.
        Instant floor = at.reached().isPresent() ? at.floor() : settled(at.floor());
        List<TimeColumn.Row> rows =
                column.changed(connection, from, at.reached().map(TimeCursor.Row::key), PAGE);
        check(at, from, rows);
        if (rows.size() < PAGE) {
            // Nothing read, nothing to settle: an idle source keeps its cursor.
            Instant next = rows.isEmpty() && at.reached().isEmpty() ? at.floor() : floor;
            return new Changes.Page(states(rows), between(cursor, next), false);
        }
        TimeColumn.Row last = rows.get(rows.size() - 1);
        TimeCursor next = new TimeCursor(
                floor,
                Optional.of(new TimeCursor.Row(last.changedAt(), last.state().key())));
        return new Changes.Page(states(rows), next.text(), true);
    }

    private Instant settled(Instant floor) {
        Instant settled = clock.instant().minus(overlap).truncatedTo(ChronoUnit.MILLIS);
        return settled.isAfter(floor) ? settled : floor;
    }

    private static Cursor between(Cursor before, Instant floor) {
        return before.equals(Cursor.START) && floor.equals(Instant.EPOCH)
                ? before
                : new TimeCursor(floor, Optional.empty()).text();
    }

    private static List<SourceChange> states(List<TimeColumn.Row> rows) {
        Map<EventKey, SourceChange> newest = new LinkedHashMap<>();
        for (TimeColumn.Row row : rows) {
            // Put at its last place: changes are handed out in the order in which they took effect.
            newest.remove(row.state().key());
            newest.put(row.state().key(), row.state());
        }
        return List.copyOf(newest.values());
    }

    // A query without its lower bound or order would pass rows over, or never end.
    private static void check(TimeCursor at, Instant from, List<TimeColumn.Row> rows) {
        Instant before = from;
        for (TimeColumn.Row row : rows) {
            if (row.changedAt().isBefore(before)) {
                throw new IllegalStateException(
                        "the rows of TimeColumn.changed must be in the order of their times, none" + " before " + from
                                + ": " + row.state().key());
            }
            before = row.changedAt();
        }
        Optional<TimeCursor.Row> first = rows.stream()
                .findFirst()
                .map(row -> new TimeCursor.Row(row.changedAt(), row.state().key()));
        if (first.isPresent() && first.equals(at.reached())) {
            throw new IllegalStateException(
                    "TimeColumn.changed must leave out the key that it is asked to begin after: "
                            + first.get().key());
        }
    }
}
