package io.calendarsync.testkit;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.BlockedTimeChange;
import io.calendarsync.spi.BlockedTimeSink;
import io.calendarsync.spi.Window;
import io.calendarsync.testkit.internal.store.BlockedTimes;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps blocked time for as long as the JVM runs, and tells what is free.
 *
 * <p>Safe for use by many threads.
 */
public final class InMemoryBlockedTimeSink implements BlockedTimeSink {
    private final ConcurrentHashMap<ConnectionId, BlockedTimes> connections = new ConcurrentHashMap<>();
    private final ZoneId zone;

    private InMemoryBlockedTimeSink(ZoneId zone) {
        this.zone = zone;
    }

    /** A sink to which everything is free, and which takes whole days in this zone. */
    public static InMemoryBlockedTimeSink create(ZoneId zone) {
        return new InMemoryBlockedTimeSink(zone);
    }

    /** Whether nothing is in the way of this time. */
    public boolean isFree(ConnectionId connection, EventTime time) {
        return inTheWay(connection, time).isEmpty();
    }

    /** What is in the way of this time, on whatever calendar, the earliest first. */
    public List<BlockedTime> inTheWay(ConnectionId connection, EventTime time) {
        return times(connection).overlapping(time);
    }

    @Override
    public void apply(ConnectionId connection, String calendar, List<BlockedTimeChange> changes) {
        times(connection).apply(calendar, changes);
    }

    @Override
    public void replace(ConnectionId connection, String calendar, Window window, List<BlockedTime> blocked) {
        times(connection).replace(calendar, window, blocked);
    }

    @Override
    public void forget(ConnectionId connection) {
        connections.remove(connection);
    }

    private BlockedTimes times(ConnectionId connection) {
        return connections.computeIfAbsent(connection, fresh -> new BlockedTimes(zone));
    }
}
