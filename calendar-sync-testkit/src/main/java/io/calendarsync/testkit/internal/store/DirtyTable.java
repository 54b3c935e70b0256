package io.calendarsync.testkit.internal.store;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.DirtyKey;
import io.calendarsync.spi.SyncStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The keys that the host said had changed; of each key only its newest saying stands. */
final class DirtyTable implements SyncStore.DirtyKeys {
    private static final class Said {
        final TreeMap<Long, EventKey> bySequence = new TreeMap<>();
        final Map<EventKey, Long> byKey = new HashMap<>();
    }

    private final Map<ConnectionId, Said> connections = new HashMap<>();
    private long lastSequence;

    @Override
    public synchronized void mark(ConnectionId connection, Collection<EventKey> keys) {
        Said said = said(connection);
        for (EventKey key : keys) {
            lastSequence++;
            Long before = said.byKey.put(key, lastSequence);
            if (before != null) {
                said.bySequence.remove(before);
            }
            said.bySequence.put(lastSequence, key);
        }
    }

    @Override
    public synchronized List<DirtyKey> next(ConnectionId connection, long afterSequence, int limit) {
        return said(connection).bySequence.tailMap(afterSequence, false).entrySet().stream()
                .limit(limit)
                .map(entry -> new DirtyKey(entry.getValue(), entry.getKey()))
                .toList();
    }

    @Override
    public synchronized void clear(ConnectionId connection, Collection<DirtyKey> keys) {
        Said said = said(connection);
        for (DirtyKey read : keys) {
            if (said.byKey.remove(read.key(), read.sequence())) {
                said.bySequence.remove(read.sequence());
            }
        }
    }

    @Override
    public synchronized long count(ConnectionId connection) {
        return said(connection).byKey.size();
    }

    synchronized void forget(ConnectionId connection) {
        connections.remove(connection);
    }

    private Said said(ConnectionId connection) {
        return connections.computeIfAbsent(connection, fresh -> new Said());
    }
}
