package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Refusal;
import io.calendarsync.testkit.internal.google.calendar.EventMoments;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

/** Where somebody works: for all to see, blocking no time, a whole day or some hours of one. */
final class WorkingLocationRule implements FieldRule {
    private static final Map<String, Shape> DETAILS = Map.of(
            "homeOffice",
            new Shape(),
            "officeLocation",
            new Shape().texts("buildingId", "floorId", "floorSectionId", "deskId", "label"),
            "customLocation",
            new Shape().texts("label"));
    // A day on which the clocks go back has an hour more.
    private static final Duration LONGEST = Duration.ofHours(25);

    @Override
    public void apply(Draft draft) {
        JsonObject event = draft.event();
        if (!Json.text(event, "visibility").filter("public"::equals).isPresent()) {
            throw malformed("A working location event must have a visibility setting of public.");
        }
        if (!Json.text(event, "transparency").filter("transparent"::equals).isPresent()) {
            throw malformed("A working location event must be transparent.");
        }
        if (event.has("attendees") || event.has("conferenceData")) {
            throw malformed("A working location event cannot have guests.");
        }
        requireOneDay(event, draft.write().calendar().zone());
        JsonObject properties = Json.child(event, "workingLocationProperties").orElseGet(JsonObject::new);
        String type = Json.text(properties, "type").orElse("");
        Shape shape = DETAILS.get(type);
        if (shape == null) {
            throw malformed("A working location event must have a type of location.");
        }
        JsonObject kept = new JsonObject();
        kept.addProperty("type", type);
        JsonElement details = properties.get(type);
        kept.add(type, details instanceof JsonObject some ? Json.withoutNulls(shape.pick(some)) : new JsonObject());
        event.add("workingLocationProperties", kept);
    }

    private static void requireOneDay(JsonObject event, ZoneId zone) {
        JsonObject start = event.getAsJsonObject("start");
        if (start.has("date")) {
            if (!WholeDay.exactlyOne(event)) {
                throw malformed("An all-day working location event must be exactly one day long.");
            }
        } else if (Duration.between(
                                EventMoments.moment(start, zone),
                                EventMoments.moment(event.getAsJsonObject("end"), zone))
                        .compareTo(LONGEST)
                > 0) {
            throw malformed("A working location event cannot be longer than a day.");
        }
    }

    private static Refusal malformed(String why) {
        return ApiErrors.MALFORMED_WORKING_LOCATION.saying(why).refusal();
    }
}
