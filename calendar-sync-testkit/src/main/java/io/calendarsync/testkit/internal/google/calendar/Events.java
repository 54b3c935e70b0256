package io.calendarsync.testkit.internal.google.calendar;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Tokens;
import io.calendarsync.testkit.internal.google.UnexpectedCalls;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be done to one event, whoever does it: an application or the user's own hand. */
public final class Events {
    private static final Pattern CLIENT_ID = Pattern.compile("[a-v0-9]{5,1024}");

    private final Tokens tokens;
    private final EventFields fields;
    private final EventDocuments documents;

    Events(Tokens tokens, Revisions revisions, UnexpectedCalls unexpected) {
        this.tokens = tokens;
        fields = new EventFields(unexpected);
        documents = new EventDocuments(revisions);
    }

    /** Makes an event; its id and its iCalUID must never have been used on this calendar. */
    public StoredEvent insert(StoredCalendar calendar, Person creator, JsonObject body) {
        Optional<String> wished = Json.text(body, "id");
        wished.ifPresent(id -> {
            if (!CLIENT_ID.matcher(id).matches()) {
                throw ApiErrors.INVALID.saying("Invalid resource id value.").refusal();
            }
        });
        String id = wished.orElseGet(tokens::eventId);
        String uid = Json.text(body, "iCalUID").orElse(id + "@google.com");
        JsonObject written = fields.writable(body);
        if (calendar.event(id).isPresent() || calendar.uidTaken(uid)) {
            throw ApiErrors.DUPLICATE.refusal();
        }
        return stored(calendar, documents.first(calendar, creator, id, uid, written));
    }

    /** An event, deleted ones included, as long as it was not purged. */
    public StoredEvent get(StoredCalendar calendar, String id) {
        return calendar.event(id).filter(event -> !event.purged()).orElseThrow(ApiErrors.NOT_FOUND::refusal);
    }

    /** Merges a body into an event. */
    public StoredEvent patch(StoredCalendar calendar, String id, Optional<String> ifMatch, JsonObject body) {
        StoredEvent current = writable(calendar, id, ifMatch);
        refuseStale(current, body);
        JsonObject patch = fields.writable(body);
        return stored(
                calendar, documents.next(calendar, current, Json.merged(fields.writable(current.document()), patch)));
    }

    /** Replaces an event by a body; only a status that is sent revives or deletes it. */
    public StoredEvent update(StoredCalendar calendar, String id, Optional<String> ifMatch, JsonObject body) {
        StoredEvent current = writable(calendar, id, ifMatch);
        refuseStale(current, body);
        return stored(calendar, documents.next(calendar, current, fields.writable(body)));
    }

    /** Deletes an event once. */
    public void delete(StoredCalendar calendar, String id, Optional<String> ifMatch) {
        StoredEvent current = get(calendar, id);
        if (current.cancelled()) {
            throw ApiErrors.DELETED.refusal();
        }
        check(current, ifMatch);
        stored(calendar, documents.cancelled(current));
    }

    /** Forgets the deleted events of a calendar, all but their ids. */
    public void emptyTrash(StoredCalendar calendar) {
        calendar.events().stream()
                .filter(StoredEvent::cancelled)
                .forEach(event -> calendar.put(event.inEmptiedTrash()));
    }

    private static StoredEvent writable(StoredCalendar calendar, String id, Optional<String> ifMatch) {
        StoredEvent current = calendar.event(id).orElseThrow(ApiErrors.NOT_FOUND::refusal);
        if (current.purged()) {
            throw ApiErrors.FORBIDDEN.refusal();
        }
        check(current, ifMatch);
        return current;
    }

    private static void check(StoredEvent current, Optional<String> ifMatch) {
        if (ifMatch.filter(etag -> !etag.equals("*") && !etag.equals(current.etag()))
                .isPresent()) {
            throw ApiErrors.PRECONDITION.refusal();
        }
    }

    private static void refuseStale(StoredEvent current, JsonObject body) {
        int known = current.document().get("sequence").getAsInt();
        Json.text(body, "sequence").ifPresent(sequence -> {
            if (!sequence.matches("\\d{1,9}") || Integer.parseInt(sequence) < known) {
                throw ApiErrors.INVALID.saying("Invalid sequence value.").refusal();
            }
        });
    }

    private static StoredEvent stored(StoredCalendar calendar, StoredEvent event) {
        calendar.put(event);
        return event;
    }
}
