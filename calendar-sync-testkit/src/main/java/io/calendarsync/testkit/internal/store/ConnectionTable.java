package io.calendarsync.testkit.internal.store;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.SyncStore;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The connections, each saved only over the revision before its own. */
final class ConnectionTable implements SyncStore.Connections {
    private static final Comparator<ConnectionId> ORDER =
            Comparator.comparing(ConnectionId::tenant).thenComparing(ConnectionId::member);

    private final NavigableMap<ConnectionId, ConnectionRecord> records = new TreeMap<>(ORDER);

    @Override
    public synchronized Optional<ConnectionRecord> find(ConnectionId id) {
        return Optional.ofNullable(records.get(id));
    }

    @Override
    public synchronized boolean save(ConnectionRecord next) {
        ConnectionRecord stored = records.get(next.id());
        long before = stored == null ? 0 : stored.revision();
        if (next.revision() != before + 1) {
            return false;
        }
        records.put(next.id(), next);
        return true;
    }

    @Override
    public synchronized List<ConnectionId> usersOf(String grantId) {
        return records.values().stream()
                .filter(stored -> stored.grantId().filter(grantId::equals).isPresent())
                .map(ConnectionRecord::id)
                .toList();
    }

    @Override
    public synchronized List<ConnectionId> connected(Optional<ConnectionId> after, int limit) {
        return after.map(last -> records.tailMap(last, false)).orElse(records).values().stream()
                .filter(ConnectionRecord::connected)
                .map(ConnectionRecord::id)
                .limit(limit)
                .toList();
    }

    synchronized void forget(ConnectionId id) {
        records.remove(id);
    }
}
