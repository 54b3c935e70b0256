package io.calendarsync.testkit.internal.store;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.PushChannel;
import io.calendarsync.spi.SyncStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The channels, when something last came through each, and how much came for each connection. */
final class ChannelTable implements SyncStore.Channels {
    private final Map<String, PushChannel> channels = new HashMap<>();
    private final Map<String, Instant> last = new HashMap<>();
    private final Map<ConnectionId, Long> messages = new HashMap<>();

    @Override
    public synchronized void put(PushChannel channel) {
        channels.put(channel.id(), channel);
    }

    @Override
    public synchronized Optional<PushChannel> find(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    @Override
    public synchronized List<PushChannel> of(ConnectionId connection) {
        return channels.values().stream()
                .filter(channel -> channel.connection().equals(connection))
                .sorted(Comparator.comparing(PushChannel::createdAt).thenComparing(PushChannel::id))
                .toList();
    }

    @Override
    public synchronized void told(String id, Instant at) {
        PushChannel channel = channels.get(id);
        if (channel != null) {
            messages.merge(channel.connection(), 1L, Long::sum);
            last.merge(id, at, (before, now) -> now.isAfter(before) ? now : before);
        }
    }

    @Override
    public synchronized Told told(ConnectionId connection) {
        Map<String, Instant> latest = new HashMap<>(last);
        latest.keySet().retainAll(of(connection).stream().map(PushChannel::id).toList());
        return new Told(messages.getOrDefault(connection, 0L), latest);
    }

    @Override
    public synchronized void forget(String id) {
        channels.remove(id);
        last.remove(id);
    }

    synchronized void forgetAll(ConnectionId connection) {
        of(connection).forEach(channel -> forget(channel.id()));
        messages.remove(connection);
    }
}
