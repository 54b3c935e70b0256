package io.calendarsync.testkit.internal.google.seam;

import io.calendarsync.event.EventTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days of a line with dates: those of occurrences that start at the time of the clock at which the first does. */
final class RecurrenceDays {
    private static final Pattern LINE = Pattern.compile("(?:EXDATE|RDATE)(?:;VALUE=DATE|;TZID=([^:;]+))?:(.+)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private RecurrenceDays() {}

    /** The days; empty when the line says anything else. */
    static Optional<List<LocalDate>> of(String line, EventTime first) {
        Matcher dates = LINE.matcher(line);
        if (!dates.matches()) {
            return Optional.empty();
        }
        List<LocalDate> days = new ArrayList<>();
        try {
            for (String value : dates.group(2).split(",", -1)) {
                if (first instanceof EventTime.Timed timed) {
                    LocalDateTime start = start(value, Optional.ofNullable(dates.group(1)), timed);
                    Instant then = start.atZone(ZoneId.of(timed.zone())).toInstant();
                    if (!(first.startingOn(start.toLocalDate()) instanceof EventTime.Timed ruled)
                            || !ruled.start().equals(then)) {
                        return Optional.empty();
                    }
                    days.add(start.toLocalDate());
                } else {
                    days.add(LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE));
                }
            }
            return Optional.of(days);
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    /** The time of the clock in the zone of the first. */
    private static LocalDateTime start(String value, Optional<String> zone, EventTime.Timed first) {
        ZoneId home = ZoneId.of(first.zone());
        boolean utc = value.endsWith("Z");
        LocalDateTime written = LocalDateTime.parse(utc ? value.substring(0, value.length() - 1) : value, TIME);
        ZoneId said = utc ? ZoneOffset.UTC : zone.map(ZoneId::of).orElse(home);
        return said.equals(home)
                ? written
                : LocalDateTime.ofInstant(written.atZone(said).toInstant(), home);
    }
}
