package io.calendarsync.testkit.internal.store;

import io.calendarsync.event.EventTime;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.BlockedTimeChange;
import io.calendarsync.spi.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The blocked times of one connection, by calendar and id. */
public final class BlockedTimes {
    private final Map<String, Map<String, BlockedTime>> calendars = new TreeMap<>();
    private final ZoneId zone;

    private record Span(Instant start, Instant end) {
        boolean overlaps(Span other) {
            return start.isBefore(other.end) && other.start.isBefore(end);
        }
    }

    /** None yet; whole days are taken in this zone. */
    public BlockedTimes(ZoneId zone) {
        this.zone = zone;
    }

    /** Takes changes in their order. */
    public synchronized void apply(String calendar, List<BlockedTimeChange> changes) {
        Map<String, BlockedTime> times = on(calendar);
        for (BlockedTimeChange change : changes) {
            if (change instanceof BlockedTimeChange.Blocked blocked) {
                times.put(blocked.id(), blocked.blocked());
            } else {
                times.remove(change.id());
            }
        }
    }

    /** Takes these in place of all that touches the window. */
    public synchronized void replace(String calendar, Window window, List<BlockedTime> blocked) {
        Map<String, BlockedTime> times = on(calendar);
        times.values().removeIf(time -> window.touches(time.time()));
        blocked.forEach(time -> times.put(time.id(), time));
    }

    /** Those that share some time with this one, the earliest first. */
    public synchronized List<BlockedTime> overlapping(EventTime time) {
        Span asked = span(time);
        return calendars.values().stream()
                .flatMap(times -> times.values().stream())
                .filter(blocked -> span(blocked.time()).overlaps(asked))
                .sorted(Comparator.comparing(blocked -> span(blocked.time()).start()))
                .toList();
    }

    private Map<String, BlockedTime> on(String calendar) {
        return calendars.computeIfAbsent(calendar, fresh -> new TreeMap<>());
    }

    private Span span(EventTime time) {
        if (time instanceof EventTime.Timed timed) {
            // What has no length is shown as one minute, and blocks as much.
            Instant shortest = timed.start().plusSeconds(60);
            return new Span(timed.start(), timed.end().isAfter(timed.start()) ? timed.end() : shortest);
        }
        EventTime.AllDay days = (EventTime.AllDay) time;
        return new Span(
                days.first().atStartOfDay(zone).toInstant(),
                days.endExclusive().atStartOfDay(zone).toInstant());
    }
}
