package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Refusal;
import java.util.Set;

/** A birthday: one whole day, every year, private, blocking no time, without guests. */
final class BirthdayRule implements FieldRule {
    private static final Set<String> YEARLY = Set.of("RRULE:FREQ=YEARLY", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1");

    @Override
    public void apply(Draft draft) {
        JsonObject event = draft.event();
        boolean fits = WholeDay.exactlyOne(event)
                && Json.text(event, "visibility").filter("private"::equals).isPresent()
                && Json.text(event, "transparency")
                        .filter("transparent"::equals)
                        .isPresent()
                && !event.has("attendees")
                && !event.has("conferenceData")
                && (draft.occurrence() || yearly(event));
        if (!fits) {
            throw refused("A birthday is a whole day of every year, private, and blocks no time.");
        }
        String type = Json.child(event, "birthdayProperties")
                .flatMap(properties -> Json.text(properties, "type"))
                .orElse("birthday");
        if (!type.equals("birthday")) {
            throw refused("Only the type birthday can be written.");
        }
        JsonObject kept = new JsonObject();
        kept.addProperty("type", type);
        event.add("birthdayProperties", kept);
    }

    private static boolean yearly(JsonObject event) {
        return event.get("recurrence") instanceof JsonArray lines
                && lines.size() == 1
                && YEARLY.contains(lines.get(0).getAsString());
    }

    private static Refusal refused(String why) {
        return ApiErrors.EVENT_TYPE.saying(why).refusal();
    }
}
