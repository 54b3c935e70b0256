package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Moves events to other calendars: the id stays, the organizer changes, and a deleted event is left behind. */
final class Moves {
    private final WriteGuard guard;
    private final EventDocuments documents;
    private final Changes changes;

    Moves(WriteGuard guard, EventDocuments documents, Changes changes) {
        this.guard = guard;
        this.documents = documents;
        this.changes = changes;
    }

    StoredEvent move(Write write, StoredCalendar destination, String id) {
        StoredEvent current = guard.live(write, id);
        refuseUnmovable(write.calendar(), destination, current.document());
        refuseTaken(destination, current);
        List<StoredEvent> occurrences = write.calendar().changedOccurrences(current.id());
        Write arrival = new Write(destination, write.person(), write.options());
        Write departure = Write.byHand(write.calendar(), write.person());
        StoredEvent moved = changes.store(arrival, current, arrived(current, destination));
        for (StoredEvent occurrence : occurrences) {
            changes.store(Write.byHand(destination, write.person()), occurrence, arrived(occurrence, destination));
        }
        Stream.concat(occurrences.stream(), Stream.of(current))
                .filter(event -> !event.cancelled())
                .forEach(event -> changes.store(departure, event, documents.cancelled(departure, event)));
        return moved;
    }

    private static void refuseUnmovable(StoredCalendar from, StoredCalendar destination, JsonObject event) {
        if (from.id().equals(destination.id())) {
            throw ApiErrors.INVALID
                    .saying("The destination is the calendar that the event is on.")
                    .refusal();
        }
        if (!event.get("eventType").getAsString().equals("default")) {
            throw ApiErrors.EVENT_TYPE
                    .saying("Only events of the type default can be moved.")
                    .refusal();
        }
        if (event.has("recurringEventId")) {
            throw ApiErrors.ORGANIZER_OF_OCCURRENCE.refusal();
        }
        if (!Participants.organizes(event)) {
            throw ApiErrors.ORGANIZER.refusal();
        }
    }

    // What an event left behind on a calendar does not keep it from coming back.
    private static void refuseTaken(StoredCalendar destination, StoredEvent moving) {
        Stream.concat(destination.event(moving.id()).stream(), destination.byUid(moving.uid()).stream())
                .filter(there -> !there.id().equals(moving.id()) || !there.cancelled() || there.purged())
                .findFirst()
                .ifPresent(taken -> {
                    throw ApiErrors.DUPLICATE.refusal();
                });
    }

    private StoredEvent arrived(StoredEvent event, StoredCalendar destination) {
        JsonObject document = event.document().deepCopy();
        JsonObject organizer = Participants.organizer(destination);
        document.add("organizer", organizer);
        Optional<String> creator = Json.child(document, "creator").flatMap(person -> Json.text(person, "email"));
        creator.ifPresent(email -> document.add("creator", Participants.person(email, email.equals(destination.id()))));
        document.addProperty("htmlLink", EventDocuments.link(destination, event.id()));
        for (String side : List.of("start", "end", "originalStartTime")) {
            Json.child(document, side)
                    .ifPresent(time -> document.add(side, EventTimes.shownIn(time, destination.zone())));
        }
        List<JsonObject> guests = Guests.of(document).stream()
                .map(guest -> {
                    boolean here = guest.get("email").getAsString().equals(destination.id());
                    return GuestsRule.flagged(guest, here, here);
                })
                .toList();
        if (!guests.isEmpty()) {
            document.add("attendees", Shape.list(guests));
        }
        return documents.changed(event, document);
    }
}
