package io.calendarsync.event;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When an event takes place: at times of a zone, or on whole days.
 *
 * <p>Immutable. A span that makes no sense (it ends before it starts, its zone is unknown) can be said, and is refused
 * by the engine for that one event.
 */
public sealed interface EventTime {

    /** The day on which it starts, in its zone. */
    LocalDate day();

    /** The same length at the same time on the wall, on another day; of a time that occurs twice there, the first. */
    EventTime startingOn(LocalDate day);

    /**
     * A span between two moments, shown in a zone.
     *
     * @param start the first moment
     * @param end the moment after the last; an event without length is shown as one minute
     * @param zone the IANA name of the zone, such as {@code Europe/Berlin}
     */
    record Timed(Instant start, Instant end, String zone) implements EventTime {
        @Override
        public LocalDate day() {
            return LocalDate.ofInstant(start, zoneOrUtc(zone));
        }

        @Override
        public EventTime startingOn(LocalDate day) {
            if (day.equals(day())) {
                return this; // Its time may be the second of two that the clocks show.
            }
            ZoneId known = zoneOrUtc(zone);
            Instant moved =
                    day.atTime(LocalTime.ofInstant(start, known)).atZone(known).toInstant();
            return new Timed(moved, moved.plus(Duration.between(start, end)), zone);
        }
    }

    /**
     * One or more whole days, which mean the same dates everywhere.
     *
     * @param first the first day
     * @param endExclusive the day after the last
     */
    record AllDay(LocalDate first, LocalDate endExclusive) implements EventTime {
        @Override
        public LocalDate day() {
            return first;
        }

        @Override
        public EventTime startingOn(LocalDate day) {
            return new AllDay(day, day.plusDays(ChronoUnit.DAYS.between(first, endExclusive)));
        }
    }

    /**
     * A span in local times of a zone.
     *
     * <p>A local time that a clock change skips moves forward by the length of the gap; one that occurs twice means the
     * earlier. Whoever means the later gives instants.
     */
    static EventTime timed(LocalDateTime start, LocalDateTime end, String zone) {
        ZoneId known = zoneOrUtc(zone);
        return new Timed(start.atZone(known).toInstant(), end.atZone(known).toInstant(), zone);
    }

    /** A span in local times of a zone; see {@link #timed(LocalDateTime, LocalDateTime, String)} for clock changes. */
    static EventTime timed(LocalDateTime start, LocalDateTime end, ZoneId zone) {
        return timed(start, end, zone.getId());
    }

    /** A span between two zoned times, shown in the zone of the first. */
    static EventTime timed(ZonedDateTime start, ZonedDateTime end) {
        return new Timed(start.toInstant(), end.toInstant(), start.getZone().getId());
    }

    /** A span between two instants, shown in a zone. */
    static EventTime timed(Instant start, Instant end, ZoneId zone) {
        return new Timed(start, end, zone.getId());
    }

    /** One whole day. */
    static EventTime allDay(LocalDate day) {
        return new AllDay(day, day.plusDays(1));
    }

    /** Whole days from the first to the last, both included. */
    static EventTime allDays(LocalDate first, LocalDate last) {
        return new AllDay(first, last.plusDays(1));
    }

    // A zone that nobody knows is refused later by name; until then its local times only need some value.
    private static ZoneId zoneOrUtc(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
