package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What guests see of an event; all else is the calendar's own, or counted. */
final class GuestView {
    private static final Set<String> NOT_SEEN = Set.of(
            "etag",
            "updated",
            "sequence",
            "htmlLink",
            "attendees",
            "reminders",
            "colorId",
            "transparency",
            "visibility",
            "source",
            "extendedProperties");

    private GuestView() {}

    static boolean same(JsonObject one, JsonObject other) {
        return seen(one).equals(seen(other));
    }

    private static Map<String, JsonElement> seen(JsonObject event) {
        return event.entrySet().stream()
                .filter(field -> !NOT_SEEN.contains(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
