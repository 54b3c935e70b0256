package io.calendarsync.testkit.internal.google.series;

import io.calendarsync.testkit.internal.google.calendar.Zones;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the dates of an {@code RDATE} or {@code EXDATE} line. */
final class DateList {
    private DateList() {}

    /** The slots that a line names; they must be of the same sort as the start. */
    static Set<Long> read(List<String> parameters, String values, Origin origin) {
        Optional<ZoneId> zone = zone(parameters, origin.allDay());
        Set<Long> slots = new TreeSet<>();
        try {
            for (String value : values.toUpperCase(Locale.ROOT).split(",", -1)) {
                slots.add(origin.allDay() ? date(value) : moment(value, zone, origin));
            }
        } catch (DateTimeException unreadable) {
            throw RuleText.invalid();
        }
        return slots;
    }

    /** A date without hyphens. */
    static LocalDate day(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
    }

    /** A time of the clock without hyphens and colons. */
    static LocalDateTime time(String text) {
        return day(text).atTime(LocalTime.of(number(text, 9, 11), number(text, 11, 13), number(text, 13, 15)));
    }

    private static long date(String value) {
        if (!value.matches("\\d{8}")) {
            throw RuleText.invalid();
        }
        return day(value).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    private static long moment(String value, Optional<ZoneId> zone, Origin origin) {
        if (!value.matches("\\d{8}T\\d{6}Z?")) {
            throw RuleText.invalid();
        }
        LocalDateTime time = time(value);
        if (value.endsWith("Z")) {
            return time.toEpochSecond(ZoneOffset.UTC);
        }
        return zone.map(named -> origin.slot(time, named)).orElseGet(() -> origin.slot(time));
    }

    private static Optional<ZoneId> zone(List<String> parameters, boolean allDay) {
        Optional<ZoneId> zone = Optional.empty();
        for (String parameter : parameters) {
            String[] sides = parameter.split("=", 2);
            String name = sides[0].toUpperCase(Locale.ROOT);
            String value = sides.length < 2 ? "" : sides[1].replace("\"", "");
            if (name.equals("TZID") && !allDay) {
                zone = Optional.of(Zones.parse(value).orElseThrow(RuleText::invalid));
            } else if (!name.equals("VALUE") || !value.equalsIgnoreCase(allDay ? "DATE" : "DATE-TIME")) {
                throw RuleText.invalid();
            }
        }
        return zone;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }
}
