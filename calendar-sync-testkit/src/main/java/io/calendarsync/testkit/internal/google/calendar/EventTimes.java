package io.calendarsync.testkit.internal.google.calendar;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Google's rules for the start and end of an event. */
final class EventTimes {
    private EventTimes() {}

    /** Checks the times of a document and writes them as Google would; the end is looked at first, as there. */
    static void normalise(JsonObject event, ZoneId calendarZone) {
        JsonObject end = side(event, "end");
        JsonObject start = side(event, "start");
        requireOneSort(start, "start");
        requireOneSort(end, "end");
        if (start.has("date") != end.has("date")) {
            throw ApiErrors.INVALID
                    .saying("Start and end times must either both be date or both be dateTime.")
                    .refusal();
        }
        JsonObject newStart = normalised(start, "start", calendarZone);
        JsonObject newEnd = normalised(end, "end", calendarZone);
        if (!instant(newEnd, calendarZone).isAfter(instant(newStart, calendarZone))) {
            throw ApiErrors.TIME_RANGE_EMPTY.refusal();
        }
        event.add("start", newStart);
        event.add("end", newEnd);
    }

    /** The moment that a normalised start or end means. */
    static Instant instant(JsonObject side, ZoneId calendarZone) {
        return side.has("date")
                ? LocalDate.parse(side.get("date").getAsString())
                        .atStartOfDay(calendarZone)
                        .toInstant()
                : OffsetDateTime.parse(side.get("dateTime").getAsString()).toInstant();
    }

    /** The same start or end, shown in another zone. */
    static JsonObject shownIn(JsonObject side, ZoneId zone) {
        if (side.has("date")) {
            return side;
        }
        JsonObject shown = side.deepCopy();
        shown.addProperty("dateTime", text(instant(side, zone), zone));
        return shown;
    }

    private static JsonObject side(JsonObject event, String name) {
        JsonObject side = Json.child(event, name).orElse(new JsonObject());
        if (Json.text(side, "date").or(() -> Json.text(side, "dateTime")).isEmpty()) {
            throw ApiErrors.REQUIRED.saying("Missing " + name + " time.").refusal();
        }
        return side;
    }

    // What a patch leaves behind that changes a time into a day and forgets to clear the time.
    private static void requireOneSort(JsonObject side, String name) {
        if (Json.text(side, "date").isPresent() && Json.text(side, "dateTime").isPresent()) {
            throw invalid(name);
        }
    }

    private static JsonObject normalised(JsonObject side, String name, ZoneId calendarZone) {
        JsonObject result = new JsonObject();
        Optional<String> date = Json.text(side, "date");
        try {
            if (date.isPresent()) {
                result.addProperty("date", LocalDate.parse(date.get()).toString());
                return result;
            }
            Optional<ZoneId> zone = Json.text(side, "timeZone").map(text -> zone(text, name));
            Instant moment = moment(Json.text(side, "dateTime").orElseThrow(), zone, name);
            result.addProperty("dateTime", text(moment, calendarZone));
            result.addProperty("timeZone", zone.orElse(calendarZone).getId());
            return result;
        } catch (DateTimeException unreadable) {
            throw invalid(name);
        }
    }

    private static Instant moment(String text, Optional<ZoneId> zone, String name) {
        boolean hasOffset = text.endsWith("Z") || text.matches(".*[+-]\\d\\d:?\\d\\d$");
        if (hasOffset) {
            return OffsetDateTime.parse(text).toInstant();
        }
        LocalDateTime local = LocalDateTime.parse(text);
        return zone.map(known -> local.atZone(known).toInstant())
                .orElseThrow(() -> ApiErrors.REQUIRED
                        .saying("Missing time zone definition for " + name + " time.")
                        .refusal());
    }

    private static String text(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    private static ZoneId zone(String text, String name) {
        return Zones.parse(text)
                .orElseThrow(() -> ApiErrors.INVALID
                        .saying("Invalid time zone definition for " + name + " time.")
                        .refusal());
    }

    private static RuntimeException invalid(String name) {
        return ApiErrors.INVALID.saying("Invalid " + name + " time.").refusal();
    }
}
