package io.calendarsync.testkit.internal.google.calendar;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.calendarsync.testkit.internal.google.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Completes what a caller wrote to the document that Google keeps. */
final class EventDocuments {
    private static final List<String> ORDER = List.of(
            "kind",
            "etag",
            "id",
            "status",
            "htmlLink",
            "created",
            "updated",
            "summary",
            "description",
            "location",
            "colorId",
            "creator",
            "organizer",
            "start",
            "end",
            "transparency",
            "visibility",
            "iCalUID",
            "sequence");

    private final Revisions revisions;

    EventDocuments(Revisions revisions) {
        this.revisions = revisions;
    }

    /** A new event. */
    StoredEvent first(StoredCalendar calendar, Person creator, String id, String uid, JsonObject written) {
        JsonObject document = normalised(written, calendar, "confirmed");
        document.addProperty("kind", "calendar#event");
        document.addProperty("id", id);
        document.addProperty("iCalUID", uid);
        document.addProperty("htmlLink", link(calendar, id));
        document.addProperty("created", revisions.created());
        document.add("creator", person(creator.email(), calendar.ownedBy(creator) && calendar.primary()));
        document.add("organizer", organizer(calendar));
        document.addProperty("sequence", 0);
        document.addProperty("eventType", "default");
        return stamped(document);
    }

    /** The next version of an event; what is not the caller's to write stays. */
    StoredEvent next(StoredCalendar calendar, StoredEvent current, JsonObject written) {
        JsonObject old = current.document();
        JsonObject document = normalised(written, calendar, old.get("status").getAsString());
        boolean moved = !document.get("start").equals(old.get("start"))
                || !document.get("end").equals(old.get("end"));
        for (String kept :
                List.of("kind", "id", "iCalUID", "htmlLink", "created", "creator", "organizer", "eventType")) {
            document.add(kept, old.get(kept));
        }
        document.addProperty("sequence", old.get("sequence").getAsInt() + (moved ? 1 : 0));
        return stamped(document);
    }

    /** The same event, deleted; its details stay, since the calendar is its organizer's. */
    StoredEvent cancelled(StoredEvent current) {
        JsonObject document = current.document().deepCopy();
        document.addProperty("status", "cancelled");
        return stamped(document);
    }

    private static JsonObject normalised(JsonObject written, StoredCalendar calendar, String status) {
        JsonObject document = Json.merged(new JsonObject(), written);
        if (!document.has("status")) {
            document.addProperty("status", status);
        }
        EventTimes.normalise(document, calendar.zone());
        EventFields.normalise(document);
        return document;
    }

    private StoredEvent stamped(JsonObject document) {
        document.addProperty("etag", revisions.nextEtag());
        document.addProperty("updated", revisions.updated());
        return new StoredEvent(Json.ordered(document, ORDER), false);
    }

    private static JsonObject organizer(StoredCalendar calendar) {
        JsonObject organizer = person(calendar.id(), true);
        if (!calendar.primary()) {
            organizer.add("displayName", new JsonPrimitive(calendar.title()));
        }
        return organizer;
    }

    private static JsonObject person(String email, boolean self) {
        JsonObject person = new JsonObject();
        person.addProperty("email", email);
        if (self) {
            person.addProperty("self", true);
        }
        return person;
    }

    private static String link(StoredCalendar calendar, String id) {
        byte[] address = (id + " " + calendar.id()).getBytes(StandardCharsets.UTF_8);
        return "https://www.google.com/calendar/event?eid="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(address);
    }
}
