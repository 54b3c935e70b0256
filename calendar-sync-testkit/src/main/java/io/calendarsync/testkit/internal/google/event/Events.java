package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.People;
import io.calendarsync.testkit.internal.google.calendar.Revisions;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.series.Series;
import java.time.Instant;

/** What can be done to one event, whoever does it: an application or the user's own hand. */
public final class Events {
    private final Surroundings surroundings;
    private final Series series;
    private final EventFields fields;
    private final EventDocuments documents;
    private final WriteGuard guard;
    private final Conferences conferences;
    private final Mails mails;
    private final Changes changes;
    private final Imports imports;
    private final Moves moves;
    private final PeoplesDeeds deeds;

    /** Rules for every event of one Google. */
    public Events(Surroundings surroundings, Revisions revisions, Series series, People people) {
        this.surroundings = surroundings;
        this.series = series;
        fields = new EventFields(surroundings);
        documents = new EventDocuments(surroundings, revisions, fields);
        guard = new WriteGuard(surroundings, series);
        conferences = new Conferences(surroundings.tokens());
        mails = new Mails(people);
        changes = new Changes(series, conferences, mails);
        imports = new Imports(surroundings, fields, documents, changes);
        moves = new Moves(guard, documents, changes);
        deeds = new PeoplesDeeds(surroundings.tokens(), series, documents, changes);
    }

    /** Makes an event; its id and its iCalUID must never have been used on this calendar. */
    public StoredEvent insert(Write write, JsonObject body) {
        String id = EventIds.wished(body).orElseGet(surroundings.tokens()::eventId);
        String uid = Json.text(body, "iCalUID").filter(text -> !text.isEmpty()).orElse(EventIds.uid(id));
        JsonObject written = fields.writable(body);
        if (write.calendar().event(id).isPresent()
                || write.calendar().byUid(uid).isPresent()) {
            throw ApiErrors.DUPLICATE.refusal();
        }
        JsonObject creator = Participants.creator(write.person(), write.calendar());
        return changes.store(write, documents.first(write, creator, id, uid, written));
    }

    /** Makes or updates a private copy of somebody's event, known by its iCalUID. */
    public StoredEvent importCopy(Write write, JsonObject body) {
        return imports.copy(write, body);
    }

    /** Makes an event of a sentence: it becomes the title, at the next full hour for one hour. */
    public StoredEvent quickAdd(Write write, String sentence) {
        return insert(
                write,
                QuickText.read(sentence, surroundings.now(), write.calendar().zone()));
    }

    /** An event, deleted ones included, as long as it was not purged. */
    public StoredEvent get(StoredCalendar calendar, String id) {
        return series.find(calendar, id).filter(event -> !event.purged()).orElseThrow(ApiErrors.NOT_FOUND::refusal);
    }

    /** An event as an application finds it. */
    public StoredEvent read(StoredCalendar calendar, String id) {
        StoredEvent event = get(calendar, id);
        if (event.cancelled() && surroundings.on(FakeSwitch.DELETED_EVENTS_NOT_FOUND)) {
            throw ApiErrors.NOT_FOUND.refusal();
        }
        return event;
    }

    /** Merges a body into an event. */
    public StoredEvent patch(Write write, String id, JsonObject body) {
        StoredEvent current = guard.writable(write, id);
        JsonObject patched = Json.merged(fields.writable(current.document()), fields.writable(body));
        return changes.store(write, current, documents.next(write, current, patched));
    }

    /** Replaces an event by a body; a deleted one needs a status to come back. */
    public StoredEvent update(Write write, String id, JsonObject body) {
        StoredEvent current = guard.writable(write, id);
        JsonObject written = Json.merged(new JsonObject(), fields.writable(body));
        if (!written.has("status")) {
            boolean stays = current.cancelled() && !surroundings.on(FakeSwitch.PUT_REVIVES);
            written.addProperty("status", stays ? "cancelled" : "confirmed");
        }
        return changes.store(write, current, documents.next(write, current, written));
    }

    /** Deletes an event once. */
    public void delete(Write write, String id) {
        StoredEvent current = guard.live(write, id);
        changes.store(write, current, documents.cancelled(write, current));
    }

    /** Moves an event to another calendar, which becomes its organizer. */
    public StoredEvent move(Write write, StoredCalendar destination, String id) {
        return moves.move(write, destination, id);
    }

    /** What people do to events that no application can. */
    public PeoplesDeeds deeds() {
        return deeds;
    }

    /** Gives the events of a calendar the conferences that they wait for, if their time has come. */
    public void settleConferences(StoredCalendar calendar) {
        for (StoredEvent waiting : conferences.due(calendar)) {
            JsonObject settled = conferences.settled(waiting.document());
            changes.store(Write.byHand(calendar, calendar.owner()), waiting, documents.changed(waiting, settled));
        }
    }

    /** Forgets what was deleted longer ago than Google remembers. */
    public void forgetOld(StoredCalendar calendar) {
        surroundings
                .limits()
                .tombstones()
                .map(surroundings.now()::minus)
                .ifPresent(since -> deeds.emptyTrash(
                        Write.byHand(calendar, calendar.owner()),
                        event -> Instant.parse(event.updated()).isBefore(since)));
    }

    /** What becomes of conferences. */
    public Conferences conferences() {
        return conferences;
    }

    /** What was mailed. */
    public Mails mails() {
        return mails;
    }
}
