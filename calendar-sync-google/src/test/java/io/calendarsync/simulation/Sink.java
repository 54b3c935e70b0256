package io.calendarsync.simulation;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.BlockedTimeChange;
import io.calendarsync.spi.BlockedTimeSink;
import io.calendarsync.spi.Window;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where the host keeps what else takes up its people's time, calendar by calendar. */
final class Sink implements BlockedTimeSink {
    private final Map<ConnectionId, Map<String, Map<String, BlockedTime>>> kept = new HashMap<>();
    private boolean failed;

    @Override
    public void apply(ConnectionId connection, String calendar, List<BlockedTimeChange> changes) {
        Map<String, BlockedTime> times = on(connection, calendar);
        for (BlockedTimeChange change : changes) {
            if (change instanceof BlockedTimeChange.Blocked blocked) {
                times.put(blocked.id(), blocked.blocked());
            } else {
                times.remove(change.id());
            }
        }
    }

    @Override
    public void replace(ConnectionId connection, String calendar, Window window, List<BlockedTime> blocked) {
        replace(connection, calendar, window, blocked, Set.of());
    }

    @Override
    public void replace(
            ConnectionId connection, String calendar, Window window, List<BlockedTime> blocked, Set<String> unread) {
        Map<String, BlockedTime> times = on(connection, calendar);
        times.values().removeIf(time -> window.touches(time.time()) && !unread.contains(time.id()));
        blocked.forEach(time -> times.put(time.id(), time));
    }

    @Override
    public void forget(ConnectionId connection) {
        kept.remove(connection);
    }

    /** It could not keep something, or the host did not say what it calls busy. */
    void fails() {
        failed = true;
    }

    boolean everFailed() {
        return failed;
    }

    /** The calendars of which anything is known, by the names that the engine gave them. */
    List<String> calendars(ConnectionId connection) {
        return List.copyOf(kept.getOrDefault(connection, Map.of()).keySet());
    }

    /** What is known of one calendar, by id. */
    Map<String, BlockedTime> on(ConnectionId connection, String calendar) {
        return kept.computeIfAbsent(connection, first -> new TreeMap<>())
                .computeIfAbsent(calendar, first -> new TreeMap<>());
    }
}
