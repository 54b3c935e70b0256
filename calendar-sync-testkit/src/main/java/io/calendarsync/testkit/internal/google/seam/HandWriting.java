package io.calendarsync.testkit.internal.google.seam;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.calendarsync.event.EventTime;

/** What a person writes on Google's own page, as Google's bodies. */
public final class HandWriting {
    private HandWriting() {}

    /** One field with one text. */
    public static JsonObject text(String field, String value) {
        JsonObject body = new JsonObject();
        body.addProperty(field, value);
        return body;
    }

    /** A title and a time. */
    public static JsonObject event(String title, EventTime time) {
        JsonObject body = EventBodies.of(time);
        body.addProperty("summary", title);
        return body;
    }

    /** An event that comes back. */
    public static JsonObject repeating(String title, EventTime time, String... recurrence) {
        JsonArray lines = new JsonArray();
        for (String line : recurrence) {
            lines.add(line);
        }
        JsonObject body = event(title, time);
        body.add("recurrence", lines);
        return body;
    }

    /** Time to oneself, of one of Google's types. */
    public static JsonObject away(String type, String title, EventTime time) {
        JsonObject body = event(title, time);
        body.addProperty("eventType", type);
        return body;
    }

    /** Where somebody works. */
    public static JsonObject workingAt(String place, EventTime time) {
        JsonObject properties = text("type", "customLocation");
        properties.add("customLocation", text("label", place));
        JsonObject body = away("workingLocation", place, time);
        body.addProperty("visibility", "public");
        body.addProperty("transparency", "transparent");
        body.add("workingLocationProperties", properties);
        return body;
    }

    /** Reminders that pop up this many minutes before. */
    public static JsonObject reminders(int... minutesBefore) {
        JsonArray overrides = new JsonArray();
        for (int minutes : minutesBefore) {
            JsonObject reminder = text("method", "popup");
            reminder.addProperty("minutes", minutes);
            overrides.add(reminder);
        }
        JsonObject reminders = new JsonObject();
        reminders.addProperty("useDefault", false);
        reminders.add("overrides", overrides);
        JsonObject body = new JsonObject();
        body.add("reminders", reminders);
        return body;
    }
}
