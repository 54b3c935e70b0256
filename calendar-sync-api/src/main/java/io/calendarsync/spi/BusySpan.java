package io.calendarsync.spi;

import io.calendarsync.event.EventTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * From when to when somebody is busy, which is never no time at all.
 *
 * @param start the first moment
 * @param end the moment after the last
 */
record BusySpan(Instant start, Instant end) {

    /** What an event takes up, whole days in this zone. */
    static BusySpan of(EventTime time, ZoneId zone) {
        if (time instanceof EventTime.Timed timed) {
            // What has no length is shown as one minute, and blocks as much.
            Instant shortest = timed.start().plusSeconds(60);
            return new BusySpan(timed.start(), timed.end().isAfter(timed.start()) ? timed.end() : shortest);
        }
        EventTime.AllDay days = (EventTime.AllDay) time;
        LocalDate second = days.first().plusDays(1);
        LocalDate after = days.endExclusive().isAfter(second) ? days.endExclusive() : second;
        return new BusySpan(
                days.first().atStartOfDay(zone).toInstant(),
                after.atStartOfDay(zone).toInstant());
    }

    boolean overlaps(BusySpan other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
