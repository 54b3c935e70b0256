package io.calendarsync.google.internal.event;

import io.calendarsync.event.EventTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The ids that Google gives to the occurrences of a series: its own, and when each starts by the rule. */
public final class OccurrenceIds {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private OccurrenceIds() {}

    /** The id of the occurrence that takes place then by the rule. */
    public static String of(String series, EventTime original) {
        return series + "_"
                + (original instanceof EventTime.Timed timed
                        ? TIME.format(timed.start())
                        : DateTimeFormatter.BASIC_ISO_DATE.format(original.day()));
    }
}
