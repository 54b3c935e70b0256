package io.calendarsync.testkit.internal.google.seam;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.event.Guest;
import io.calendarsync.spi.SeenEvent;
import io.calendarsync.spi.SeenPage;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.event.Guests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pages of events as their person sees them; only what keeps somebody busy is shown, and whose event it is. */
final class SeenEvents {
    private static final List<String> SHOWN = List.of(
            "id",
            "status",
            "etag",
            "summary",
            "visibility",
            "transparency",
            "start",
            "end",
            "extendedProperties",
            "recurringEventId",
            "originalStartTime");

    private SeenEvents() {}

    static SeenPage page(JsonObject answer) {
        List<SeenEvent> events = new ArrayList<>();
        int unreadable = 0;
        JsonArray items = answer.getAsJsonArray("items");
        for (JsonElement item : items) {
            if (item instanceof JsonObject event && event.has("id")) {
                events.add(seen(event, Json.text(answer, "timeZone").orElse("UTC")));
            } else {
                unreadable++;
            }
        }
        return new SeenPage(events, unreadable, Json.text(answer, "nextPageToken"), Json.text(answer, "nextSyncToken"));
    }

    private static SeenEvent seen(JsonObject event, String zone) {
        JsonObject shown = new JsonObject();
        SHOWN.stream().filter(event::has).forEach(field -> shown.add(field, event.get(field)));
        return new SeenEvent(
                RemoteEvents.of(shown, zone),
                type(Json.text(event, "eventType").orElse("default")),
                answer(event),
                Json.text(event, "status").filter("tentative"::equals).isPresent(),
                Json.text(event, "updated").map(Instant::parse));
    }

    private static SeenEvent.Type type(String word) {
        return switch (word) {
            case "outOfOffice" -> SeenEvent.Type.OUT_OF_OFFICE;
            case "focusTime" -> SeenEvent.Type.FOCUS_TIME;
            case "workingLocation" -> SeenEvent.Type.WORKING_LOCATION;
            case "birthday" -> SeenEvent.Type.BIRTHDAY;
            default -> SeenEvent.Type.ORDINARY;
        };
    }

    private static Optional<Guest.Answer> answer(JsonObject event) {
        return Guests.of(event).stream()
                .filter(guest -> guest.has("self"))
                .findFirst()
                .map(self -> AnswerWords.read(Json.text(self, "responseStatus").orElse("")));
    }
}
