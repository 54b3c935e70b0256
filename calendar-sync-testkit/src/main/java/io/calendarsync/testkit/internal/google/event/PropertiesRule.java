package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Extended properties: long keys go and long values are cut without a word; too many or too much are refused.
 *
 * <p>Google says how many and how much there may be, not what it does beyond: a refusal is what a test notices.
 */
final class PropertiesRule implements FieldRule {
    private static final int LONGEST_KEY = 44;
    private static final int LONGEST_VALUE = 1024;
    private static final int MOST = 300;
    private static final int LARGEST = 32 * 1024;

    @Override
    public void apply(Draft draft) {
        JsonObject event = draft.event();
        JsonObject kept = new JsonObject();
        Json.child(event, "extendedProperties").ifPresent(properties -> {
            for (String side : List.of("private", "shared")) {
                JsonObject entries =
                        Json.child(properties, side).map(PropertiesRule::cut).orElse(new JsonObject());
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
        int size = 0;
        for (Map.Entry<String, JsonElement> entry : entries.entrySet()) {
            if (entry.getKey().length() <= LONGEST_KEY) {
                String value = Json.text(entries, entry.getKey()).orElse("");
                String stored = value.substring(0, Math.min(value.length(), LONGEST_VALUE));
                kept.addProperty(entry.getKey(), stored);
                size += bytes(entry.getKey()) + bytes(stored);
            }
        }
        if (kept.size() > MOST || size > LARGEST) {
            throw Shape.refused("extendedProperties");
        }
        return kept;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
