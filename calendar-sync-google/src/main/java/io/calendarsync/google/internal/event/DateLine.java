package io.calendarsync.google.internal.event;

import io.calendarsync.event.EventTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the days that an {@code EXDATE} or {@code RDATE} line names, at the time at which the series starts. */
final class DateLine {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final String ZONE = "TZID=";

    private DateLine() {}

    /** The days; empty when the line names anything else. */
    static Optional<List<LocalDate>> days(String line, EventTime first) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        try {
            List<LocalDate> days = new ArrayList<>();
            for (String value : line.substring(colon + 1).split(",", -1)) {
                Optional<LocalDate> day = first instanceof EventTime.Timed timed
                        ? day(value, zone(line.substring(0, colon), timed), timed)
                        : Optional.of(LocalDate.parse(value, DAY));
                if (day.isEmpty()) {
                    return Optional.empty();
                }
                days.add(day.get());
            }
            return Optional.of(days);
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String value, ZoneId zone, EventTime.Timed first) {
        boolean utc = value.endsWith("Z");
        LocalDateTime time = LocalDateTime.parse(utc ? value.substring(0, value.length() - 1) : value, TIME);
        ZoneId home = ZoneId.of(first.zone());
        if (!utc && zone.equals(home)) {
            boolean atTheStart = time.toLocalTime()
                    .equals(LocalDateTime.ofInstant(first.start(), home).toLocalTime());
            return Optional.of(time.toLocalDate()).filter(day -> atTheStart);
        }
        Instant moment = time.atZone(utc ? ZoneOffset.UTC : zone).toInstant();
        return Optional.of(LocalDate.ofInstant(moment, home))
                .filter(day -> first.startingOn(day) instanceof EventTime.Timed then
                        && then.start().equals(moment));
    }

    private static ZoneId zone(String head, EventTime.Timed first) {
        return Arrays.stream(head.split(";", -1))
                .filter(parameter -> parameter.toUpperCase(Locale.ROOT).startsWith(ZONE))
                .map(parameter -> parameter.substring(ZONE.length()).replace("\"", ""))
                .findFirst()
                .map(ZoneId::of)
                .orElseGet(() -> ZoneId.of(first.zone()));
    }
}
