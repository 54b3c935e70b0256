package io.calendarsync.testkit.internal.google.seam;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.event.Reminders;
import io.calendarsync.event.Reminders.By;
import io.calendarsync.event.Reminders.Reminder;
import io.calendarsync.testkit.internal.google.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When an event reminds its user. */
final class Alarms {
    private Alarms() {}

    static JsonObject write(Reminders reminders) {
        JsonArray overrides = new JsonArray();
        reminders.own().forEach(own -> {
            JsonObject one = new JsonObject();
            one.addProperty("method", own.by() == By.MAIL ? "email" : "popup");
            one.addProperty("minutes", own.before().toMinutes());
            overrides.add(one);
        });
        JsonObject written = new JsonObject();
        written.addProperty("useDefault", reminders.calendarDefault());
        written.add("overrides", overrides);
        return written;
    }

    static Optional<Reminders> read(JsonObject event) {
        return Json.child(event, "reminders").map(reminders -> {
            List<Reminder> own = new ArrayList<>();
            if (reminders.get("overrides") instanceof JsonArray overrides) {
                for (JsonElement element : overrides) {
                    JsonObject one = element.getAsJsonObject();
                    boolean mail =
                            Json.text(one, "method").filter("email"::equals).isPresent();
                    own.add(new Reminder(
                            mail ? By.MAIL : By.POPUP,
                            Duration.ofMinutes(one.get("minutes").getAsLong())));
                }
            }
            boolean usual =
                    reminders.has("useDefault") && reminders.get("useDefault").getAsBoolean();
            return new Reminders(usual, own);
        });
    }
}
