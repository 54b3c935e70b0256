package io.calendarsync.internal.ics;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Occurrence;
import io.calendarsync.event.Recurrence;
import java.time.Instant;

/** Writes an event, in its normal form, as a file that any calendar can read. */
public final class IcsFile {
    private IcsFile() {}

    /** The file, made at an instant. */
    public static String of(CalendarEvent event, String uid, Instant made) {
        EventDetails details = event.details();
        IcsLines lines = new IcsLines();
        lines.add("BEGIN", "VCALENDAR");
        lines.add("VERSION", "2.0");
        lines.add("PRODID", "-//calendar-sync//EN");
        lines.add("CALSCALE", "GREGORIAN");
        lines.add("METHOD", "PUBLISH");
        if (details.recurrence().isPresent() && details.time() instanceof EventTime.Timed timed) {
            IcsZone.add(lines, timed, details.recurrence().get());
        }
        IcsEvent series = new IcsEvent(lines, uid, made);
        series.add(details);
        for (Occurrence occurrence : event.occurrences()) {
            if (!cancelled(details, occurrence)) {
                series.add(details.time(), occurrence);
            }
        }
        lines.add("END", "VCALENDAR");
        return lines.toString();
    }

    private static boolean cancelled(EventDetails series, Occurrence occurrence) {
        return series.recurrence()
                .map(Recurrence::without)
                .filter(days -> days.contains(occurrence.day()))
                .isPresent();
    }
}
