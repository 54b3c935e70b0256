package io.calendarsync.testkit.contract;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.EventSource;
import io.calendarsync.spi.EventSources;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.Listing;
import io.calendarsync.spi.SourceChange;
import io.calendarsync.spi.TimeColumn;
import io.calendarsync.spi.Window;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.SourceHarness;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A host's table with a time column: rows are stamped when they are written, and seen when they are committed. */
class BookingTable implements SourceHarness, TimeColumn {
    static final Duration OVERLAP = Duration.ofMinutes(1);

    private static final Comparator<Row> ORDER = Comparator.comparing(Row::changedAt)
            .thenComparing(row -> row.state().key());

    private record Id(ConnectionId connection, EventKey key) {}

    private final Map<Id, Row> rows = new HashMap<>();
    private final MutableClock clock = MutableClock.create();
    private final Duration overlap;

    BookingTable(Duration overlap) {
        this.overlap = overlap;
    }

    @Override
    public EventSource source() {
        return EventSources.byTime(clock, overlap, this);
    }

    @Override
    public synchronized void put(ConnectionId connection, CalendarEvent event) {
        // Several changes share each moment, as they do in a table.
        clock.advance(rows.size() % 3 == 0 ? Duration.ofMillis(5) : Duration.ZERO);
        rows.put(new Id(connection, event.key()), new Row(clock.instant(), new SourceChange.Present(event)));
    }

    @Override
    public synchronized void remove(ConnectionId connection, EventKey key) {
        clock.advance(Duration.ofMillis(5));
        rows.put(new Id(connection, key), new Row(clock.instant(), new SourceChange.Removed(key)));
    }

    /** Deletes the row, of which nothing then tells. */
    final synchronized void drop(ConnectionId connection, EventKey key) {
        rows.remove(new Id(connection, key));
    }

    @Override
    public synchronized Optional<Runnable> putUncommitted(ConnectionId connection, CalendarEvent event) {
        Row stamped = new Row(clock.instant(), new SourceChange.Present(event));
        return Optional.of(() -> {
            clock.advance(OVERLAP.minusSeconds(1));
            rows.put(new Id(connection, event.key()), stamped);
        });
    }

    @Override
    public synchronized List<Row> changed(ConnectionId connection, Instant from, Optional<EventKey> after, int limit) {
        return rows.entrySet().stream()
                .filter(entry -> entry.getKey().connection().equals(connection))
                .map(Map.Entry::getValue)
                .filter(row -> !row.changedAt().isBefore(from))
                .filter(row -> !row.changedAt().equals(from)
                        || after.isEmpty()
                        || row.state().key().compareTo(after.get()) > 0)
                .sorted(ORDER)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Found find(ConnectionId connection, EventKey key) {
        Row row = rows.get(new Id(connection, key));
        return row == null ? new Found.Unknown(key) : row.state();
    }

    @Override
    public synchronized Listing all(ConnectionId connection, Window window, Optional<String> after) {
        return EventSources.list(this::standing).all(connection, window, after);
    }

    private List<CalendarEvent> standing(ConnectionId connection) {
        return rows.entrySet().stream()
                .filter(entry -> entry.getKey().connection().equals(connection))
                .map(entry -> entry.getValue().state())
                .filter(SourceChange.Present.class::isInstance)
                .map(state -> ((SourceChange.Present) state).event())
                .toList();
    }
}
