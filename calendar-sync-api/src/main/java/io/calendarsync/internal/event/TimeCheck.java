package io.calendarsync.internal.event;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Names what makes no sense in the time of an event. */
final class TimeCheck {
    private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private TimeCheck() {}

    /**
     * What is wrong with a time, if anything.
     *
     * @param of what stands before the names of fields
     */
    static Optional<Problem> problem(EventKey key, String of, EventTime time) {
        if (time instanceof EventTime.Timed timed) {
            if (timed.zone().isEmpty()) {
                return Optional.of(Problem.of(ProblemCode.EVENT_ZONE_MISSING, key, of + "zone"));
            }
            if (!ZONES.contains(timed.zone())) {
                return Optional.of(
                        Problem.of(ProblemCode.EVENT_ZONE_UNKNOWN, key, of + "zone", Shown.of(timed.zone())));
            }
        }
        if (outOfRange(time)) {
            return Optional.of(Problem.of(ProblemCode.EVENT_TIME_OUT_OF_RANGE, key, of + "time"));
        }
        return forward(time)
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemCode.EVENT_ENDS_BEFORE_START, key, of + "end"));
    }

    /** Whether a time lies outside the years that calendars know. */
    static boolean outOfRange(EventTime time) {
        if (time instanceof EventTime.Timed timed) {
            return outOfRange(timed.start()) || outOfRange(timed.end());
        }
        EventTime.AllDay days = (EventTime.AllDay) time;
        return outOfRange(days.first()) || outOfRange(days.endExclusive());
    }

    /** Whether a day lies outside the years that calendars know. */
    static boolean outOfRange(LocalDate day) {
        return day.getYear() < 1 || day.getYear() > 9999;
    }

    private static boolean outOfRange(Instant moment) {
        return moment.isBefore(EARLIEST) || moment.isAfter(LATEST);
    }

    private static boolean forward(EventTime time) {
        return time instanceof EventTime.Timed timed
                ? timed.end().isAfter(timed.start())
                : ((EventTime.AllDay) time).endExclusive().isAfter(((EventTime.AllDay) time).first());
    }
}
