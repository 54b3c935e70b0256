package io.calendarsync.testkit.internal.google.calendar;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.calendarsync.testkit.internal.google.Json;
import java.util.List;
import java.util.Map;

/** Google's limits on extended properties, kept without a word to the caller. */
final class ExtendedProperties {
    private static final int LONGEST_KEY = 44;
    private static final int LONGEST_VALUE = 1024;

    private ExtendedProperties() {}

    static void normalise(JsonObject event) {
        JsonObject kept = new JsonObject();
        Json.child(event, "extendedProperties").ifPresent(properties -> {
            for (String side : List.of("private", "shared")) {
                JsonObject entries = Json.child(properties, side)
                        .map(ExtendedProperties::cut)
                        .orElse(new JsonObject());
                if (!entries.isEmpty()) {
                    kept.add(side, entries);
                }
            }
        });
        event.remove("extendedProperties");
        if (!kept.isEmpty()) {
            event.add("extendedProperties", kept);
        }
    }

    private static JsonObject cut(JsonObject entries) {
        JsonObject kept = new JsonObject();
        for (Map.Entry<String, JsonElement> entry : entries.entrySet()) {
            if (entry.getKey().length() <= LONGEST_KEY) {
                String value = Json.text(entries, entry.getKey()).orElse("");
                kept.add(
                        entry.getKey(), new JsonPrimitive(value.substring(0, Math.min(value.length(), LONGEST_VALUE))));
            }
        }
        return kept;
    }
}
