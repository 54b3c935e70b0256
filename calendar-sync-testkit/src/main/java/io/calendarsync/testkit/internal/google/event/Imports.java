package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Private copies of events that exist elsewhere: one iCalUID, one event, however often it comes. */
final class Imports {
    private final Surroundings surroundings;
    private final EventFields fields;
    private final EventDocuments documents;
    private final Changes changes;

    Imports(Surroundings surroundings, EventFields fields, EventDocuments documents, Changes changes) {
        this.surroundings = surroundings;
        this.fields = fields;
        this.documents = documents;
        this.changes = changes;
    }

    StoredEvent copy(Write write, JsonObject body) {
        if (body.has("id")) {
            throw ApiErrors.INVALID.saying("Invalid resource id value.").refusal();
        }
        if (body.has("originalStartTime") || body.has("recurringEventId")) {
            throw surroundings.unexpected().refuse("the import of one occurrence of a series");
        }
        String uid = Json.text(body, "iCalUID")
                .filter(text -> !text.isEmpty())
                .orElseThrow(ApiErrors.REQUIRED.saying("Missing iCalUID.")::refusal);
        JsonObject written = Json.merged(new JsonObject(), fields.writable(body));
        if (Json.text(written, "eventType")
                .filter(type -> !type.equals("default"))
                .isPresent()) {
            throw ApiErrors.EVENT_TYPE
                    .saying("Only events of the type default can be imported.")
                    .refusal();
        }
        Optional<JsonObject> organizer = Json.child(body, "organizer");
        requirePart(write.calendar(), written, organizer);
        Optional<StoredEvent> known = write.calendar().byUid(uid);
        return known.map(current -> again(write, current, written))
                .orElseGet(() -> first(write, uid, written, organizer));
    }

    private StoredEvent first(Write write, String uid, JsonObject written, Optional<JsonObject> organizer) {
        organizer.ifPresent(named -> {
            JsonObject picked = new Shape().texts("email", "displayName").pick(named);
            written.add("organizer", Json.withoutNulls(picked));
            if (!email(picked).equals(write.calendar().id())) {
                written.addProperty("privateCopy", true);
            }
        });
        String id = EventIds.ofImport(uid)
                .filter(derived -> write.calendar().event(derived).isEmpty())
                .orElseGet(surroundings.tokens()::eventId);
        JsonObject creator = Participants.creator(write.person(), write.calendar());
        return changes.store(write, documents.first(write, creator, id, uid, written));
    }

    private StoredEvent again(Write write, StoredEvent current, JsonObject written) {
        if (surroundings.on(FakeSwitch.IMPORT_REFUSES_DUPLICATES)) {
            throw ApiErrors.DUPLICATE.refusal();
        }
        if (current.purged()) {
            throw ApiErrors.FORBIDDEN.refusal();
        }
        if (!written.has("status")) {
            written.addProperty("status", "confirmed");
        }
        return changes.store(write, current, documents.next(write, current, written));
    }

    // An event that says nobody's name is the calendar's own.
    private static void requirePart(StoredCalendar calendar, JsonObject written, Optional<JsonObject> organizer) {
        Set<String> own = calendar.primary()
                ? Set.of(calendar.id())
                : Set.of(calendar.id(), calendar.owner().email());
        boolean takesPart = organizer.isEmpty()
                || own.contains(email(organizer.get()))
                || new Shape()
                        .texts("email").pickAll(written, "attendees").stream()
                                .anyMatch(guest -> own.contains(email(guest)));
        if (!takesPart) {
            throw ApiErrors.NEITHER_ORGANIZER_NOR_ATTENDEE.refusal();
        }
    }

    private static String email(JsonObject person) {
        return Json.text(person, "email").orElse("").toLowerCase(Locale.ROOT);
    }
}
