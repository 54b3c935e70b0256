package io.calendarsync.testkit.internal.google.listing;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.event.EventTimes;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** An event as one caller asked to see it. */
public final class Shown {
    private static final List<String> TIMES = List.of("start", "end", "originalStartTime");
    private static final List<String> OF_DELETED =
            List.of("kind", "etag", "id", "status", "recurringEventId", "originalStartTime");

    private Shown() {}

    /** An event with its times in another zone. */
    public static JsonObject in(Optional<ZoneId> zone, StoredEvent event) {
        if (zone.isEmpty()) {
            return event.document();
        }
        JsonObject shown = event.document().deepCopy();
        for (String side : TIMES) {
            Json.child(shown, side).ifPresent(time -> shown.add(side, EventTimes.shownIn(time, zone.get())));
        }
        return shown;
    }

    /** What is told of an event that is gone: that it is, and which occurrence it was. */
    static StoredEvent gone(StoredEvent event) {
        JsonObject shown = new JsonObject();
        for (String field : OF_DELETED) {
            if (event.document().has(field)) {
                shown.add(field, event.document().get(field));
            }
        }
        shown.addProperty("status", "cancelled");
        return new StoredEvent(shown, true);
    }
}
