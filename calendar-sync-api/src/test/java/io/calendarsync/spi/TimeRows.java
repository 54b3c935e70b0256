package io.calendarsync.spi;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A table with a time column, and how often it was asked. */
final class TimeRows implements TimeColumn {
    final List<Row> rows = new ArrayList<>();
    int queries;

    void removed(Instant at, String id) {
        rows.add(new Row(at, new SourceChange.Removed(EventKey.of("a", id))));
    }

    @Override
    public List<Row> changed(ConnectionId connection, Instant from, Optional<EventKey> after, int limit) {
        queries++;
        return rows.stream()
                .filter(row -> !row.changedAt().isBefore(from))
                .filter(row -> !row.changedAt().equals(from)
                        || after.isEmpty()
                        || row.state().key().compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(Row::changedAt)
                        .thenComparing(row -> row.state().key()))
                .limit(limit)
                .toList();
    }

    @Override
    public Found find(ConnectionId connection, EventKey key) {
        return new Found.Unknown(key);
    }

    @Override
    public Listing all(ConnectionId connection, Window window, Optional<String> after) {
        return Listing.partial(List.of());
    }
}
