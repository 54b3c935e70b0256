package io.calendarsync.testkit.internal.google.seam;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Recurrence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** How an event repeats, as lines of RFC 5545. */
final class RecurrenceLines {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private RecurrenceLines() {}

    static JsonArray write(Recurrence recurrence, EventTime first) {
        JsonArray lines = new JsonArray();
        lines.add("RRULE:" + recurrence.rule());
        dates("EXDATE", recurrence.without(), first).ifPresent(lines::add);
        dates("RDATE", recurrence.also(), first).ifPresent(lines::add);
        return lines;
    }

    /** The id of an occurrence, by when it takes place by the rule. */
    static String id(String series, EventTime original) {
        return series
                + "_"
                + (original instanceof EventTime.Timed timed
                        ? TIME.format(timed.start().atOffset(ZoneOffset.UTC)) + "Z"
                        : DAY.format(original.day()));
    }

    /** What is not ours (several rules, other sorts of lines, dates at another time) is shown as an odd rule. */
    static Optional<Recurrence> read(JsonObject event, EventTime first) {
        if (!(event.get("recurrence") instanceof JsonArray lines) || lines.isEmpty()) {
            return Optional.empty();
        }
        List<String> rules = new ArrayList<>();
        SortedSet<LocalDate> without = new TreeSet<>();
        SortedSet<LocalDate> also = new TreeSet<>();
        for (JsonElement element : lines) {
            String line = element.getAsString();
            Optional<List<LocalDate>> days = RecurrenceDays.of(line, first);
            if (days.isEmpty()) {
                rules.add(line.startsWith("RRULE:") ? line.substring(6) : line);
            } else if (line.startsWith("EXDATE")) {
                without.addAll(days.get());
            } else {
                also.addAll(days.get());
            }
        }
        return Optional.of(new Recurrence(String.join("\n", rules), without, also));
    }

    private static Optional<String> dates(String name, SortedSet<LocalDate> days, EventTime first) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        if (!(first instanceof EventTime.Timed timed)) {
            return Optional.of(name + ";VALUE=DATE:"
                    + String.join(",", days.stream().map(DAY::format).toList()));
        }
        ZoneId zone = ZoneId.of(timed.zone());
        LocalDateTime start = LocalDateTime.ofInstant(timed.start(), zone);
        return Optional.of(name + ";TZID=" + timed.zone() + ":"
                + String.join(
                        ",",
                        days.stream()
                                .map(day -> TIME.format(day.atTime(start.toLocalTime())))
                                .toList()));
    }
}
