package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import java.util.Map;

/** The type of an event is chosen once; all but usual events stand on primary calendars and bring properties of their own. */
final class TypeRule implements FieldRule {
    private static final String USUAL = "default";
    private static final Map<String, FieldRule> TYPES = Map.of(
            USUAL,
            draft -> {},
            "focusTime",
            AwayRule.focusTime(),
            "outOfOffice",
            AwayRule.outOfOffice(),
            "workingLocation",
            new WorkingLocationRule(),
            "birthday",
            new BirthdayRule());

    @Override
    public void apply(Draft draft) {
        JsonObject event = draft.event();
        String type = Json.text(event, "eventType").orElse(USUAL);
        draft.before().ifPresent(before -> {
            if (event.has("eventType") && !before.get("eventType").getAsString().equals(type)) {
                throw ApiErrors.EVENT_TYPE
                        .saying("The type of an event cannot be changed.")
                        .refusal();
            }
        });
        String kept = draft.before()
                .map(before -> before.get("eventType").getAsString())
                .orElse(type);
        if (kept.equals("fromGmail")) {
            throw ApiErrors.EVENT_TYPE
                    .saying("Events from Gmail cannot be created.")
                    .refusal();
        }
        FieldRule rule = TYPES.get(kept);
        if (rule == null) {
            throw Shape.refused("eventType");
        }
        if (!kept.equals(USUAL) && !draft.write().calendar().primary()) {
            throw ApiErrors.EVENT_TYPE
                    .saying("Events of the type " + kept + " can only stand on primary calendars.")
                    .refusal();
        }
        event.addProperty("eventType", kept);
        refuseForeignProperties(event, kept);
        rule.apply(draft);
    }

    private static void refuseForeignProperties(JsonObject event, String type) {
        for (String other : TYPES.keySet()) {
            String properties = other + "Properties";
            if (!other.equals(type) && event.has(properties)) {
                throw ApiErrors.INVALID
                        .saying(properties + " requires an event type of " + other)
                        .refusal();
            }
        }
    }
}
