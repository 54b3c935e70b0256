package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Tokens;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What people do to events on Google's own pages, and what others do that reaches a calendar by itself. */
public final class PeoplesDeeds {
    private final Tokens tokens;
    private final Series series;
    private final EventDocuments documents;
    private final Changes changes;

    PeoplesDeeds(Tokens tokens, Series series, EventDocuments documents, Changes changes) {
        this.tokens = tokens;
        this.series = series;
        this.documents = documents;
        this.changes = changes;
    }

    /** A guest answers; the organizer's calendar hears of it. */
    public StoredEvent answer(Write write, String id, String guest, String answer) {
        StoredEvent current = live(write.calendar(), id);
        JsonObject event = current.document().deepCopy();
        JsonObject entry = Guests.of(event).stream()
                .filter(one -> one.get("email").getAsString().equalsIgnoreCase(guest))
                .findFirst()
                .orElseThrow(ApiErrors.NOT_FOUND.saying(guest + " is not a guest of this event.")::refusal);
        entry.addProperty("responseStatus", answer);
        return changes.store(write, current, documents.changed(current, event));
    }

    /** Somebody is invited, and everybody else stays. */
    public StoredEvent invite(Write write, String id, String guest) {
        StoredEvent current = live(write.calendar(), id);
        JsonObject entry = new JsonObject();
        entry.addProperty("email", guest);
        List<JsonObject> guests = new ArrayList<>(Guests.of(current.document()));
        guests.add(entry);
        JsonObject event = current.document().deepCopy();
        event.add("attendees", Shape.list(guests));
        return changes.store(write, current, documents.next(write, current, event));
    }

    /** Somebody else's event comes by invitation, and waits for an answer. */
    public StoredEvent receive(Write write, String organizer, JsonObject body) {
        String id = tokens.eventId();
        JsonObject event = body.deepCopy();
        JsonObject host = Participants.person(Participants.address(Optional.of(organizer), "organizer"), false);
        JsonObject accepted = host.deepCopy();
        accepted.addProperty("responseStatus", "accepted");
        event.add("organizer", host);
        event.add(
                "attendees",
                Shape.list(
                        List.of(accepted, Participants.person(write.calendar().id(), false))));
        return changes.store(write, documents.first(write, host.deepCopy(), id, EventIds.uid(id), event));
    }

    /** A deleted event comes back from the trash. */
    public StoredEvent restore(Write write, String id) {
        StoredEvent current = series.find(write.calendar(), id)
                .filter(event -> event.cancelled() && !event.purged())
                .orElseThrow(ApiErrors.NOT_FOUND.saying("There is no such event in the trash.")::refusal);
        return changes.store(write, current, documents.withStatus(current, "confirmed"));
    }

    /** Forgets the deleted events of a calendar, all but their ids; a deleted occurrence of a living series stays so. */
    public void emptyTrash(Write write) {
        emptyTrash(write, event -> true);
    }

    /** Forgets some of the deleted events. */
    void emptyTrash(Write write, Predicate<StoredEvent> which) {
        StoredCalendar calendar = write.calendar();
        calendar.events().stream()
                .filter(StoredEvent::cancelled)
                .filter(which)
                .filter(event -> !calendar.standsForOccurrence(event))
                .forEach(event -> changes.store(write, event, event.inEmptiedTrash()));
    }

    private StoredEvent live(StoredCalendar calendar, String id) {
        return series.find(calendar, id)
                .filter(event -> !event.purged() && !event.cancelled())
                .orElseThrow(ApiErrors.NOT_FOUND::refusal);
    }
}
