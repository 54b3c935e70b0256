package io.calendarsync.testkit.internal.google.calendar;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** An event as one caller asked to see it. */
final class Shown {
    private Shown() {}

    static JsonObject in(Optional<ZoneId> zone, StoredEvent event) {
        if (zone.isEmpty()) {
            return event.document();
        }
        JsonObject shown = event.document().deepCopy();
        for (String side : List.of("start", "end")) {
            shown.add(side, EventTimes.shownIn(Json.child(shown, side).orElseThrow(), zone.get()));
        }
        return shown;
    }
}
