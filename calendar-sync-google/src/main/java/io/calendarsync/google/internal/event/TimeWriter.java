package io.calendarsync.google.internal.event;

import com.google.api.client.util.Data;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventDateTime;
import io.calendarsync.event.EventTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Writes when an event takes place.
 *
 * <p>Offsets and dates come from java.time alone: Google's own type reads texts leniently and falls back to the JVM's
 * zone.
 */
final class TimeWriter {
    private TimeWriter() {}

    /** For an event that is written whole. */
    static void whole(Event event, EventTime time) {
        if (time instanceof EventTime.Timed timed) {
            event.setStart(moment(start(timed), timed.zone()));
            event.setEnd(moment(end(timed), timed.zone()));
        } else if (time instanceof EventTime.AllDay days) {
            event.setStart(day(days.first()));
            event.setEnd(day(days.endExclusive()));
        }
    }

    /** For a change: Google merges inside start and end, so what the other shape left behind is removed by name. */
    static void merged(Event event, EventTime time) {
        whole(event, time);
        if (time instanceof EventTime.Timed) {
            event.getStart().setDate(Data.NULL_DATE_TIME);
            event.getEnd().setDate(Data.NULL_DATE_TIME);
        } else {
            withoutMoment(event.getStart());
            withoutMoment(event.getEnd());
        }
    }

    private static void withoutMoment(EventDateTime day) {
        day.setDateTime(Data.NULL_DATE_TIME).setTimeZone(Data.NULL_STRING);
    }

    // Google keeps whole seconds.
    private static Instant start(EventTime.Timed timed) {
        return timed.start().truncatedTo(ChronoUnit.SECONDS);
    }

    // Google refuses an event without length.
    private static Instant end(EventTime.Timed timed) {
        Instant end = timed.end().truncatedTo(ChronoUnit.SECONDS);
        return end.equals(start(timed)) ? end.plus(1, ChronoUnit.MINUTES) : end;
    }

    private static EventDateTime moment(Instant instant, String zone) {
        OffsetDateTime local = instant.atZone(ZoneId.of(zone)).toOffsetDateTime();
        checkYear(local.getYear());
        int offsetMinutes = local.getOffset().getTotalSeconds() / 60;
        return new EventDateTime()
                .setDateTime(new DateTime(instant.toEpochMilli(), offsetMinutes))
                .setTimeZone(zone);
    }

    private static EventDateTime day(LocalDate date) {
        checkYear(date.getYear());
        return new EventDateTime().setDate(new DateTime(date.toString()));
    }

    private static void checkYear(int year) {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("year out of range");
        }
    }
}
