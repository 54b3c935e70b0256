package io.calendarsync.testkit;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest.Answer;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Refusal;
import io.calendarsync.testkit.internal.google.calendar.Person;
import io.calendarsync.testkit.internal.google.calendar.Role;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.event.Events;
import io.calendarsync.testkit.internal.google.event.Write;
import io.calendarsync.testkit.internal.google.seam.AnswerWords;
import io.calendarsync.testkit.internal.google.seam.EventBodies;
import io.calendarsync.testkit.internal.google.seam.HandWriting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One calendar as its user sees and changes it, with nobody counting and no scopes asked.
 *
 * <p>What Google's own page would refuse is an {@link IllegalStateException}. Safe for use by many threads.
 */
public final class AccountCalendar {
    private final FakeWorld world;
    private final Person person;
    private final StoredCalendar calendar;

    AccountCalendar(FakeWorld world, Person person, StoredCalendar calendar) {
        this.world = world;
        this.person = person;
        this.calendar = calendar;
    }

    /** Its address; for the user's own calendar the e-mail. */
    public String id() {
        return calendar.id();
    }

    /** What it is called. */
    public String title() {
        return calendar.title();
    }

    /** Its IANA zone. */
    public String zone() {
        return calendar.zone().getId();
    }

    /** The events that stand on it, by their start. */
    public List<FakeEvent> events() {
        return byStart(all().stream());
    }

    /** What its user sees between two moments, by start: single events, and each occurrence of a series by itself. */
    public List<FakeEvent> between(Instant from, Instant until) {
        List<StoredEvent> seen =
                world.model().byHand(api -> api.series().expanded(calendar, Optional.of(from), Optional.of(until)));
        return byStart(seen.stream().map(FakeEvent::of));
    }

    /** The occurrences of a series that were changed or cancelled one by one, cancelled ones too. */
    public List<FakeEvent> changedOccurrences(String seriesId) {
        return world.model().byHand(api -> calendar.events()).stream()
                .filter(event -> event.series().filter(seriesId::equals).isPresent())
                .filter(event -> !calendar.isLetGo(event))
                .map(FakeEvent::of)
                .toList();
    }

    /** The deleted events that Google still remembers. */
    public List<FakeEvent> tombstones() {
        return all().stream().filter(FakeEvent::cancelled).toList();
    }

    /** An event by its id, deleted or not. */
    public Optional<FakeEvent> event(String id) {
        Optional<StoredEvent> stored = world.model().byHand(api -> calendar.event(id));
        return stored.filter(event -> !event.purged()).map(FakeEvent::of);
    }

    /** The user deletes an event. */
    public void deletes(String id) {
        byHand(events -> {
            events.delete(hand(), id);
            return id;
        });
    }

    /** The user takes a deleted event out of the trash. */
    public FakeEvent restores(String id) {
        return done(events -> events.deeds().restore(hand(), id));
    }

    /** The user gives an event another title. */
    public FakeEvent retitles(String id, String title) {
        return changed(id, HandWriting.text("summary", title));
    }

    /** The user gives an event another description, a field that a host need not own. */
    public FakeEvent describes(String id, String description) {
        return changed(id, HandWriting.text("description", description));
    }

    /** The user gives an event another place. */
    public FakeEvent relocates(String id, String location) {
        return changed(id, HandWriting.text("location", location));
    }

    /** The user gives an event another colour, by Google's number of it. */
    public FakeEvent recolours(String id, String colorId) {
        return changed(id, HandWriting.text("colorId", colorId));
    }

    /** The user makes an event private. */
    public FakeEvent hides(String id) {
        return changed(id, HandWriting.text("visibility", "private"));
    }

    /** The user makes an event block no time. */
    public FakeEvent marksFree(String id) {
        return changed(id, HandWriting.text("transparency", "transparent"));
    }

    /** The user sets reminders of an event, in minutes before it, instead of the calendar's own. */
    public FakeEvent setsReminders(String id, int... minutesBefore) {
        return changed(id, HandWriting.reminders(minutesBefore));
    }

    /** The user moves an event to another time. */
    public FakeEvent moves(String id, EventTime time) {
        return changed(id, EventBodies.of(time));
    }

    /** The user makes an event that is none of any application's. */
    public FakeEvent adds(String title, EventTime time) {
        return added(HandWriting.event(title, time));
    }

    /** The user makes a series, with recurrence lines such as {@code RRULE:FREQ=WEEKLY;COUNT=4}. */
    public FakeEvent addsRepeating(String title, EventTime time, String... recurrence) {
        return added(HandWriting.repeating(title, time, recurrence));
    }

    /** The user is out of office. */
    public FakeEvent addsOutOfOffice(String title, EventTime time) {
        return added(HandWriting.away("outOfOffice", title, time));
    }

    /** The user wants to work undisturbed. */
    public FakeEvent addsFocusTime(String title, EventTime time) {
        return added(HandWriting.away("focusTime", title, time));
    }

    /** The user says where they work. */
    public FakeEvent addsWorkingLocation(String place, EventTime time) {
        return added(HandWriting.workingAt(place, time));
    }

    /** The user makes an event of any of Google's fields, written as JSON as Google takes it. */
    public FakeEvent adds(String json) {
        return done(events -> events.insert(hand(), Json.object(json)));
    }

    /** The user changes any fields of an event, written as JSON; those that are not named stay, null removes. */
    public FakeEvent changes(String id, String json) {
        return done(events -> events.patch(hand(), id, Json.object(json)));
    }

    /** The user duplicates an event: everything is the same, hidden properties too, but the id. */
    public FakeEvent copies(String id) {
        return done(events -> {
            JsonObject body = events.get(calendar, id).document().deepCopy();
            body.remove("id");
            body.remove("iCalUID");
            return events.insert(hand(), body);
        });
    }

    /** The user invites somebody to an event. */
    public FakeEvent invites(String id, String guestEmail) {
        return done(events -> events.deeds().invite(hand(), id, guestEmail));
    }

    /** A guest of an event answers, whoever it is. */
    public FakeEvent answers(String id, String guestEmail, Answer answer) {
        return done(events -> events.deeds().answer(hand(), id, guestEmail, AnswerWords.of(answer)));
    }

    /** Somebody else invites the user, who has not answered yet. */
    public FakeEvent receives(String title, EventTime time, String organizerEmail) {
        return done(events -> events.deeds().receive(hand(), organizerEmail, HandWriting.event(title, time)));
    }

    /** The user accepts an invitation. */
    public FakeEvent accepts(String id) {
        return answers(id, id(), Answer.ACCEPTED);
    }

    /** The user declines an invitation. */
    public FakeEvent declines(String id) {
        return answers(id, id(), Answer.DECLINED);
    }

    /** The user empties the trash: deleted events are gone, their ids stay taken. */
    public void emptiesTrash() {
        byHand(events -> {
            events.deeds().emptyTrash(hand());
            return calendar;
        });
    }

    /** The user removes the calendar with all that stands on it; not possible for the user's own one. */
    public void removes() {
        if (calendar.primary()) {
            throw new IllegalStateException("a primary calendar cannot be removed");
        }
        world.model().byHand(api -> {
            api.calendars().remove(calendar);
            return calendar;
        });
    }

    /** The user lets somebody else see the calendar or more, and puts it on their list. */
    public void sharesWith(String email, FakeRole role) {
        Person other = world.account(email).person();
        world.model().byHand(api -> {
            api.calendars().share(calendar, other, Role.valueOf(role.name()));
            return calendar;
        });
    }

    /** The user lets somebody else no longer see the calendar. */
    public void stopsSharingWith(String email) {
        Person other = world.account(email).person();
        world.model().byHand(api -> {
            api.calendars().unshare(calendar, other);
            return calendar;
        });
    }

    /** The user, and so every application on the user's behalf, may only read from now on. */
    public void losesWriteAccess() {
        give(Role.READER);
    }

    /** The user may write again. */
    public void regainsWriteAccess() {
        give(Role.WRITER);
    }

    /** From now on Google refuses video meetings on the calendar, as on those of some organisations. */
    public void forbidsMeetings() {
        world.model().byHand(api -> {
            calendar.allowMeetings(false);
            return calendar;
        });
    }

    /** The user hides the calendar from the list of calendars. */
    public void hidesCalendar() {
        listed("hidden", new JsonPrimitive(true));
    }

    /** The user gives the calendar a title of their own, which nobody else sees. */
    public void calls(String title) {
        listed("summaryOverride", new JsonPrimitive(title));
    }

    /** The user gives the calendar another title. */
    public void renames(String title) {
        world.model().byHand(api -> {
            api.calendars().patch(calendar, HandWriting.text("summary", title));
            return calendar;
        });
    }

    /** The user lets everybody read the calendar. */
    public void publishes() {
        world.model().byHand(api -> {
            calendar.publish();
            return calendar;
        });
    }

    /** Google forgets what applications know of the calendar: every sync token of before asks for a full sync. */
    public void expiresSyncTokens() {
        world.model().byHand(api -> {
            calendar.expireSyncTokens();
            return calendar;
        });
    }

    /** Title and address. */
    @Override
    public String toString() {
        return title() + " (" + id() + ")";
    }

    private void listed(String field, JsonElement value) {
        world.model().byHand(api -> {
            JsonObject own = api.calendars()
                    .lists()
                    .find(person, calendar)
                    .orElseThrow(() -> new IllegalStateException("not on the list"))
                    .own()
                    .deepCopy();
            own.add(field, value);
            return api.calendars().lists().change(person, calendar, own);
        });
    }

    private FakeEvent changed(String id, JsonObject body) {
        return done(events -> events.patch(hand(), id, body));
    }

    private FakeEvent added(JsonObject body) {
        return done(events -> events.insert(hand(), body));
    }

    private FakeEvent done(Function<Events, StoredEvent> deed) {
        return FakeEvent.of(byHand(deed));
    }

    private Write hand() {
        return Write.byHand(calendar, person);
    }

    private void give(Role role) {
        world.model().byHand(api -> {
            calendar.give(person, role);
            return calendar;
        });
    }

    private List<FakeEvent> byStart(Stream<FakeEvent> events) {
        return events.filter(event -> !event.cancelled())
                .sorted(Comparator.comparing(event -> event.sortKey(calendar.zone())))
                .toList();
    }

    private List<FakeEvent> all() {
        List<StoredEvent> stored = world.model().byHand(api -> calendar.events());
        return stored.stream().map(FakeEvent::of).toList();
    }

    private <T> T byHand(Function<Events, T> deed) {
        try {
            return world.model().byHand(api -> deed.apply(api.events()));
        } catch (Refusal refusal) {
            throw new IllegalStateException(refusal.error().message(), refusal);
        }
    }
}
