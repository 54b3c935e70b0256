package io.calendarsync.google.internal.event;

import io.calendarsync.event.EventTime;
import io.calendarsync.event.Recurrence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes how an event repeats, as lines of RFC 5545. */
final class RecurrenceWriter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private RecurrenceWriter() {}

    static List<String> write(Recurrence recurrence, EventTime first) {
        List<String> lines = new ArrayList<>();
        lines.add("RRULE:" + recurrence.rule());
        dates(lines, "EXDATE", recurrence.without(), first);
        dates(lines, "RDATE", recurrence.also(), first);
        return lines;
    }

    private static void dates(List<String> lines, String name, SortedSet<LocalDate> days, EventTime first) {
        if (days.isEmpty()) {
            return;
        }
        if (first instanceof EventTime.Timed timed) {
            // The time on the wall, which a clock change leaves where it is.
            LocalTime start = LocalDateTime.ofInstant(timed.start(), ZoneId.of(timed.zone()))
                    .toLocalTime();
            lines.add(name + ";TZID=" + timed.zone() + ":" + joined(days, day -> TIME.format(day.atTime(start))));
        } else {
            lines.add(name + ";VALUE=DATE:" + joined(days, DAY::format));
        }
    }

    private static String joined(SortedSet<LocalDate> days, Function<LocalDate, String> form) {
        return days.stream().map(form).collect(Collectors.joining(","));
    }
}
