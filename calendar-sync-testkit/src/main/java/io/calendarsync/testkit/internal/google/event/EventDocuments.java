package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.Revisions;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Completes what a caller wrote to the document that Google keeps. */
final class EventDocuments {
    // What is Google's own to say once an event exists.
    private static final List<String> LASTING = List.of(
            "kind",
            "id",
            "iCalUID",
            "htmlLink",
            "created",
            "creator",
            "organizer",
            "privateCopy",
            "recurringEventId",
            "originalStartTime");

    private final Revisions revisions;
    private final Versions versions;
    private final EventFields fields;

    EventDocuments(Surroundings surroundings, Revisions revisions, EventFields fields) {
        this.revisions = revisions;
        this.fields = fields;
        versions = new Versions(surroundings, revisions);
    }

    /** A new event. */
    StoredEvent first(Write write, JsonObject creator, String id, String uid, JsonObject written) {
        JsonObject event = Json.merged(new JsonObject(), written);
        if (!event.has("status")) {
            event.addProperty("status", "confirmed");
        }
        Draft draft = new Draft(write, Optional.empty(), event);
        fields.normalise(draft);
        event.addProperty("kind", "calendar#event");
        event.addProperty("id", id);
        event.addProperty("iCalUID", uid);
        event.addProperty("htmlLink", link(write.calendar(), id));
        event.addProperty("created", revisions.created());
        event.add("creator", creator);
        Sequences.number(draft, false);
        return stamped(Optional.empty(), event);
    }

    /** The next version of an event; what is not the caller's to write stays. */
    StoredEvent next(Write write, StoredEvent current, JsonObject written) {
        JsonObject event = Json.merged(new JsonObject(), written);
        Draft draft = new Draft(write, Optional.of(current.document()), event);
        fields.normalise(draft);
        LASTING.forEach(draft::keep);
        Sequences.number(draft, firstOfItsOwn(write, current));
        return stamped(draft.before(), event);
    }

    /** The same event with something changed that no caller wrote. */
    StoredEvent changed(StoredEvent current, JsonObject event) {
        return stamped(Optional.of(current.document()), event.deepCopy());
    }

    /** The same event, deleted; its details stay, so that it can be restored. */
    StoredEvent cancelled(Write write, StoredEvent current) {
        JsonObject event = current.document().deepCopy();
        event.addProperty("status", "cancelled");
        if (firstOfItsOwn(write, current)) {
            event.addProperty("sequence", Sequences.of(event) + 1);
        }
        return stamped(Optional.of(current.document()), event);
    }

    StoredEvent withStatus(StoredEvent current, String status) {
        JsonObject event = current.document().deepCopy();
        event.addProperty("status", status);
        return stamped(Optional.of(current.document()), event);
    }

    // Until its first change an occurrence is only worked out from its series.
    private static boolean firstOfItsOwn(Write write, StoredEvent current) {
        return current.document().has("recurringEventId")
                && write.calendar().event(current.id()).isEmpty();
    }

    static String link(StoredCalendar calendar, String id) {
        byte[] address = (id + " " + calendar.id()).getBytes(StandardCharsets.UTF_8);
        return "https://www.google.com/calendar/event?eid="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(address);
    }

    private StoredEvent stamped(Optional<JsonObject> before, JsonObject event) {
        versions.stamp(before, event);
        return new StoredEvent(FieldOrder.applied(event), false);
    }
}
