package io.calendarsync.testkit.internal.google.calendar;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.UnexpectedCalls;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which fields of an event a caller may write, and what Google makes of them. */
final class EventFields {
    private static final List<String> WRITABLE = List.of(
            "status",
            "summary",
            "description",
            "location",
            "colorId",
            "start",
            "end",
            "transparency",
            "visibility",
            "extendedProperties",
            "reminders",
            "source",
            "anyoneCanAddSelf",
            "guestsCanInviteOthers",
            "guestsCanModify",
            "guestsCanSeeOtherGuests");
    private static final List<String> NOT_MODELLED =
            List.of("recurrence", "attendees", "attachments", "conferenceData", "originalStartTime");
    private static final Set<String> COLORS = Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
    private static final Map<String, Set<String>> WORDS = Map.of(
            "status", Set.of("confirmed", "tentative", "cancelled"),
            "transparency", Set.of("opaque", "transparent"),
            "visibility", Set.of("default", "public", "private", "confidential"));
    private static final Map<String, String> DEFAULTS = Map.of(
            "transparency", "opaque",
            "visibility", "default",
            "anyoneCanAddSelf", "false",
            "guestsCanInviteOthers", "true",
            "guestsCanModify", "false",
            "guestsCanSeeOtherGuests", "true");

    private final UnexpectedCalls unexpected;

    EventFields(UnexpectedCalls unexpected) {
        this.unexpected = unexpected;
    }

    /** The writable part of a body or document, nulls and all; read-only and unknown fields are passed over. */
    JsonObject writable(JsonObject body) {
        for (String field : NOT_MODELLED) {
            JsonElement value = body.get(field);
            if (value != null && !value.isJsonNull() && !(value instanceof JsonArray list && list.isEmpty())) {
                throw unexpected.refuse("the event field " + field);
            }
        }
        if (!Json.text(body, "eventType").orElse("default").equals("default")) {
            throw unexpected.refuse("the event type " + body.get("eventType"));
        }
        JsonObject picked = new JsonObject();
        for (String field : WRITABLE) {
            if (body.has(field)) {
                picked.add(field, body.get(field));
            }
        }
        return picked;
    }

    /** Refuses what Google refuses, and drops and fills in what Google drops and fills in; times are not its affair. */
    static void normalise(JsonObject event) {
        WORDS.forEach((field, words) -> Json.text(event, field).ifPresent(word -> refuseUnless(words, field, word)));
        Json.text(event, "colorId").ifPresent(color -> refuseUnless(COLORS, "colorId", color));
        DEFAULTS.forEach((field, usual) -> {
            if (Json.text(event, field).filter(usual::equals).isPresent()) {
                event.remove(field);
            }
        });
        for (String text : List.of("summary", "description", "location")) {
            if (Json.text(event, text).filter(String::isEmpty).isPresent()) {
                event.remove(text);
            }
        }
        source(event);
        reminders(event);
        ExtendedProperties.normalise(event);
    }

    private static void source(JsonObject event) {
        Json.child(event, "source").ifPresent(source -> {
            String url = Json.text(source, "url").orElse("");
            if (!url.startsWith("http://") && !url.startsWith("https://")) {
                throw ApiErrors.INVALID.saying("Invalid source url.").refusal();
            }
        });
    }

    private static void reminders(JsonObject event) {
        JsonObject reminders = Json.child(event, "reminders").orElseGet(() -> {
            JsonObject usual = new JsonObject();
            usual.addProperty("useDefault", true);
            return usual;
        });
        boolean overrides = reminders.get("overrides") instanceof JsonArray list && !list.isEmpty();
        if (overrides
                && Json.text(reminders, "useDefault").filter("true"::equals).isPresent()) {
            throw ApiErrors.REMINDERS.refusal();
        }
        event.add("reminders", reminders);
    }

    private static void refuseUnless(Set<String> words, String field, String word) {
        if (!words.contains(word)) {
            throw ApiErrors.INVALID.saying("Invalid value for: " + field).refusal();
        }
    }
}
