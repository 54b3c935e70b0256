package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ClockChanges;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Refusal;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.Zones;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Google's rules for the start and end of an event; the end is looked at first, as there. */
final class TimesRule implements FieldRule {
    private static final Pattern OFFSET = Pattern.compile("(Z|z|[+-]\\d\\d:?\\d\\d)$");
    private static final int LAST_YEAR = 9999;

    private final Surroundings surroundings;

    TimesRule(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void apply(Draft draft) {
        JsonObject event = draft.event();
        ZoneId calendarZone = draft.write().calendar().zone();
        JsonObject end = side(event, "end");
        JsonObject start = side(event, "start");
        requireOneSort(start, "start");
        requireOneSort(end, "end");
        if (start.has("date") != end.has("date")) {
            throw ApiErrors.INVALID
                    .saying("Start and end times must either both be date or both be dateTime.")
                    .refusal();
        }
        if (draft.series()) {
            requireZone(start, "start");
            requireZone(end, "end");
        }
        Side newStart = normalised(start, "start", calendarZone);
        Side newEnd = normalised(end, "end", calendarZone);
        int order = newEnd.moment().compareTo(newStart.moment());
        if (order < 0 || (order == 0 && !surroundings.on(FakeSwitch.ZERO_LENGTH_ACCEPTED))) {
            throw ApiErrors.TIME_RANGE_EMPTY.refusal();
        }
        event.add("start", newStart.written());
        event.add("end", newEnd.written());
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

    // An offset does not say when the clocks change, so a series cannot be expanded by it.
    private static void requireZone(JsonObject side, String name) {
        if (!side.has("date") && Json.text(side, "timeZone").isEmpty()) {
            throw zoneless(name);
        }
    }

    private Side normalised(JsonObject side, String name, ZoneId calendarZone) {
        JsonObject result = new JsonObject();
        Optional<String> date = Json.text(side, "date");
        try {
            if (date.isPresent()) {
                LocalDate day = LocalDate.parse(date.get());
                requireYear(day.getYear(), name);
                result.addProperty("date", day.toString());
                return new Side(result, day.atStartOfDay(calendarZone).toInstant());
            }
            Optional<ZoneId> zone = Json.text(side, "timeZone").map(text -> zone(text, name));
            Instant moment = moment(Json.text(side, "dateTime").orElseThrow(), zone, name, calendarZone);
            requireYear(moment.atZone(calendarZone).getYear(), name);
            result.addProperty("dateTime", EventTimes.text(moment, calendarZone));
            result.addProperty("timeZone", zone.orElse(calendarZone).getId());
            return new Side(result, moment.truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException unreadable) {
            throw invalid(name);
        }
    }

    private Instant moment(String text, Optional<ZoneId> zone, String name, ZoneId calendarZone) {
        if (OFFSET.matcher(text).find()) {
            return OffsetDateTime.parse(text).toInstant();
        }
        LocalDateTime local = LocalDateTime.parse(text);
        Optional<ZoneId> usual =
                surroundings.on(FakeSwitch.ZONELESS_TIMES_ACCEPTED) ? Optional.of(calendarZone) : Optional.empty();
        return ClockChanges.of(surroundings).moment(local, zone.or(() -> usual).orElseThrow(() -> zoneless(name)));
    }

    private static ZoneId zone(String text, String name) {
        return Zones.parse(text)
                .orElseThrow(() -> ApiErrors.INVALID
                        .saying("Invalid time zone definition for " + name + " time.")
                        .refusal());
    }

    private static void requireYear(int year, String name) {
        if (year < 1 || year > LAST_YEAR) {
            throw invalid(name);
        }
    }

    private static Refusal zoneless(String name) {
        return ApiErrors.REQUIRED
                .saying("Missing time zone definition for " + name + " time.")
                .refusal();
    }

    private static Refusal invalid(String name) {
        return ApiErrors.INVALID.saying("Invalid " + name + " time.").refusal();
    }

    private record Side(JsonObject written, Instant moment) {}
}
