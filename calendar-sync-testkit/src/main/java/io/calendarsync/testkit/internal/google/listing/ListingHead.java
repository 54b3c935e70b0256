package io.calendarsync.testkit.internal.google.listing;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.Revisions;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;

/** What every page of a listing says before its events. */
final class ListingHead {
    private final Revisions revisions;

    ListingHead(Revisions revisions) {
        this.revisions = revisions;
    }

    JsonObject of(Viewer viewer, Display display) {
        StoredCalendar calendar = viewer.calendar();
        JsonObject head = new JsonObject();
        head.addProperty("kind", "calendar#events");
        head.addProperty("etag", revisions.listEtag());
        head.addProperty("summary", calendar.title());
        Json.text(calendar.document(), "description").ifPresent(text -> head.addProperty("description", text));
        head.addProperty(
                "updated",
                calendar.log()
                        .last()
                        .flatMap(event -> Json.text(event.document(), "updated"))
                        .orElseGet(revisions::updated));
        head.addProperty("timeZone", display.zone().orElse(calendar.zone()).getId());
        head.addProperty("accessRole", viewer.role().wire());
        head.add("defaultReminders", viewer.defaultReminders());
        return head;
    }
}
