package io.calendarsync.testkit.internal.google.series;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ClockChanges;
import io.calendarsync.testkit.internal.google.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Reads the field {@code recurrence}: lines of RFC 5545, all of them together. */
public final class RecurrenceText {
    private static final int MOST_RULES = 10;

    private RecurrenceText() {}

    /** Refuses an event whose recurrence Google would refuse; one that has none is fine. */
    public static void check(JsonObject event) {
        if (!lines(event).isEmpty()) {
            JsonObject start = Json.child(event, "start").orElseGet(JsonObject::new);
            JsonObject end = Json.child(event, "end").orElseGet(JsonObject::new);
            Origin origin = Origin.of(start, ClockChanges.USUAL);
            if (!origin.allDay() && Json.text(end, "timeZone").isEmpty()) {
                throw ApiErrors.REQUIRED
                        .saying("Missing time zone definition for end time.")
                        .refusal();
            }
            read(event, origin);
        }
    }

    /** Whether an event recurs. */
    public static boolean isIn(JsonObject event) {
        return event.get("recurrence") instanceof JsonArray lines && !lines.isEmpty();
    }

    /** What the lines of an event say about a series of this origin. */
    static Recurrence read(JsonObject event, Origin origin) {
        List<Rule> rules = new ArrayList<>();
        List<Rule> notRules = new ArrayList<>();
        Set<Long> dates = new TreeSet<>();
        Set<Long> notDates = new TreeSet<>();
        for (String line : lines(event)) {
            int colon = line.indexOf(':');
            String head = line.substring(0, Math.max(colon, 0));
            int semicolon = head.indexOf(';');
            String name = (semicolon < 0 ? head : head.substring(0, semicolon)).toUpperCase(Locale.ROOT);
            List<String> parameters = semicolon < 0
                    ? List.of()
                    : List.of(head.substring(semicolon + 1).split(";", -1));
            String value = line.substring(colon + 1);
            switch (name) {
                case "RRULE" -> rules.add(RuleText.read(parameters, value, origin));
                case "EXRULE" -> notRules.add(RuleText.read(parameters, value, origin));
                case "RDATE" -> dates.addAll(DateList.read(parameters, value, origin));
                case "EXDATE" -> notDates.addAll(DateList.read(parameters, value, origin));
                default -> throw RuleText.invalid();
            }
            if (rules.size() + notRules.size() > MOST_RULES) {
                throw RuleText.invalid();
            }
        }
        return new Recurrence(rules, notRules, dates, notDates);
    }

    private static List<String> lines(JsonObject event) {
        JsonElement field = event.get("recurrence");
        if (field == null || field.isJsonNull()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        if (!(field instanceof JsonArray array)) {
            throw ApiErrors.INVALID.saying("Invalid value for: recurrence").refusal();
        }
        for (JsonElement line : array) {
            if (!line.isJsonPrimitive() || !line.getAsJsonPrimitive().isString()) {
                throw ApiErrors.INVALID.saying("Invalid value for: recurrence").refusal();
            }
            lines.add(line.getAsString());
        }
        return lines;
    }
}
