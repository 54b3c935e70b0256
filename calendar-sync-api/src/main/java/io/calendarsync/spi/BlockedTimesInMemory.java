package io.calendarsync.spi;

import io.calendarsync.ConnectionId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the rows of each connection as one map that is never changed but replaced: whoever looks sees it whole. */
final class BlockedTimesInMemory implements BlockedTimeTable {
    private record Key(String calendar, String id) {}

    private final ConcurrentHashMap<ConnectionId, Map<Key, Row>> connections = new ConcurrentHashMap<>();

    @Override
    public List<Row> between(ConnectionId connection, Instant from, Instant until) {
        return connections.getOrDefault(connection, Map.of()).values().stream()
                .filter(row -> row.starts().isBefore(until) && row.ends().isAfter(from))
                .toList();
    }

    @Override
    public void save(ConnectionId connection, String calendar, Collection<String> ids, Collection<Row> rows) {
        connections.compute(connection, (id, before) -> {
            Map<Key, Row> next = before == null ? new HashMap<>() : new HashMap<>(before);
            ids.forEach(gone -> next.remove(new Key(calendar, gone)));
            rows.forEach(row -> next.put(new Key(calendar, row.blocked().id()), row));
            return next;
        });
    }

    @Override
    public void forget(ConnectionId connection) {
        connections.remove(connection);
    }
}
