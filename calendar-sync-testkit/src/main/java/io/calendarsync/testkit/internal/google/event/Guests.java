package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import java.util.ArrayList;
import java.util.List;

/** Who is invited to an event. */
public final class Guests {
    private Guests() {}

    /** The guests that Google keeps. */
    public static List<JsonObject> of(JsonObject event) {
        List<JsonObject> guests = new ArrayList<>();
        JsonElement all = event.get("attendees");
        if (all != null && all.isJsonArray()) {
            JsonArray entries = all.getAsJsonArray();
            entries.forEach(entry -> guests.add(entry.getAsJsonObject()));
        }
        return guests;
    }

    /** Whether an entry is of somebody with this address. */
    public static boolean is(JsonObject person, String email) {
        return Json.text(person, "email").filter(email::equals).isPresent();
    }
}
