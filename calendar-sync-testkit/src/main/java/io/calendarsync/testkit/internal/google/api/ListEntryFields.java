package io.calendarsync.testkit.internal.google.api;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Palette;
import java.util.List;

/** What a user may say of a calendar on their list; all else in a body is passed over. */
final class ListEntryFields {
    private static final List<String> WRITABLE =
            List.of("summaryOverride", "hidden", "selected", "defaultReminders", "notificationSettings");
    private static final List<String> COLORS = List.of("colorId", "backgroundColor", "foregroundColor");

    private ListEntryFields() {}

    /** What a PATCH leaves. */
    static JsonObject merged(JsonObject own, JsonObject body, ApiRequest request) {
        JsonObject result = Json.merged(own, picked(body));
        color(result, body, request);
        return withoutDefaults(result);
    }

    /** What a PUT leaves: a colour stays, since every calendar has one. */
    static JsonObject replaced(JsonObject own, JsonObject body, ApiRequest request) {
        JsonObject kept = new JsonObject();
        COLORS.forEach(field -> kept.add(field, own.get(field)));
        return merged(kept, body, request);
    }

    private static JsonObject picked(JsonObject body) {
        JsonObject picked = new JsonObject();
        WRITABLE.stream().filter(body::has).forEach(field -> picked.add(field, body.get(field)));
        return picked;
    }

    private static void color(JsonObject own, JsonObject body, ApiRequest request) {
        if (request.flag("colorRgbFormat") && body.has("backgroundColor")) {
            String foreground = Json.text(body, "foregroundColor")
                    .or(() -> Json.text(own, "foregroundColor"))
                    .orElse("");
            Palette.CALENDAR.addTo(own, Json.text(body, "backgroundColor").orElse(""), foreground);
        } else {
            Json.text(body, "colorId").ifPresent(id -> Palette.CALENDAR.addTo(own, id));
        }
    }

    private static JsonObject withoutDefaults(JsonObject own) {
        for (String flag : List.of("hidden", "selected")) {
            if (Json.text(own, flag).filter("false"::equals).isPresent()) {
                own.remove(flag);
            }
        }
        return own;
    }
}
