package io.calendarsync.testkit.internal.google.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Outcome;

/** A page of a listing, with entries before all others that make no sense. */
final class OddEntries {
    private OddEntries() {}

    static Outcome before(Outcome outcome) {
        return outcome instanceof Outcome.Answer answer
                        && answer.body().isPresent()
                        && answer.body().get().get("items") instanceof JsonArray items
                ? Outcome.ok(with(answer.body().get(), items))
                : outcome;
    }

    private static JsonObject with(JsonObject page, JsonArray items) {
        JsonArray more = new JsonArray();
        more.add(event());
        JsonObject timeless = event();
        JsonObject soon = new JsonObject();
        soon.addProperty("dateTime", "soon");
        timeless.addProperty("id", "odd");
        timeless.add("start", soon);
        timeless.add("end", soon);
        more.add(timeless);
        more.addAll(items);
        JsonObject odd = new JsonObject();
        for (var field : page.entrySet()) {
            JsonElement value = field.getValue();
            odd.add(field.getKey(), field.getKey().equals("items") ? more : value);
        }
        return odd;
    }

    private static JsonObject event() {
        JsonObject event = new JsonObject();
        event.addProperty("kind", "calendar#event");
        event.addProperty("status", "confirmed");
        return event;
    }
}
