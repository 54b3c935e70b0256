package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;

/**
 * An event on its way from what was written to what Google keeps.
 *
 * @param before what stands there now, unless the event is new
 * @param event what the rules work on, each in turn
 */
record Draft(Write write, Optional<JsonObject> before, JsonObject event) {
    /** Leaves a field as it stands now, whatever was written. */
    void keep(String field) {
        event.remove(field);
        before.map(document -> document.get(field)).ifPresent(value -> event.add(field, value));
    }

    /** Whether this is one occurrence of a series. */
    boolean occurrence() {
        return before.filter(document -> document.has("recurringEventId")).isPresent();
    }

    /** Whether this is a series. */
    boolean series() {
        JsonElement lines = event.get("recurrence");
        return !occurrence()
                && lines != null
                && lines.isJsonArray()
                && !lines.getAsJsonArray().isEmpty();
    }
}
