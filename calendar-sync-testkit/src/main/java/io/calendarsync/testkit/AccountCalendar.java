package io.calendarsync.testkit;

import com.google.gson.JsonObject;
import io.calendarsync.event.EventTime;
import io.calendarsync.testkit.internal.google.Refusal;
import io.calendarsync.testkit.internal.google.calendar.Events;
import io.calendarsync.testkit.internal.google.calendar.Person;
import io.calendarsync.testkit.internal.google.calendar.Role;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.seam.EventBodies;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
        return all().stream()
                .filter(event -> !event.cancelled())
                .sorted(Comparator.comparing(event -> event.sortKey(calendar.zone())))
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
            events.delete(calendar, id, Optional.empty());
            return id;
        });
    }

    /** The user gives an event another title. */
    public FakeEvent retitles(String id, String title) {
        JsonObject body = new JsonObject();
        body.addProperty("summary", title);
        return changed(id, body);
    }

    /** The user gives an event another description, a field that a host need not own. */
    public FakeEvent describes(String id, String description) {
        JsonObject body = new JsonObject();
        body.addProperty("description", description);
        return changed(id, body);
    }

    /** The user moves an event to another time. */
    public FakeEvent moves(String id, EventTime time) {
        return changed(id, EventBodies.of(time));
    }

    /** The user makes an event that is none of any application's. */
    public FakeEvent adds(String title, EventTime time) {
        JsonObject body = EventBodies.of(time);
        body.addProperty("summary", title);
        return FakeEvent.of(byHand(events -> events.insert(calendar, person, body)));
    }

    /** The user duplicates an event: everything is the same, hidden properties too, but the id. */
    public FakeEvent copies(String id) {
        return FakeEvent.of(byHand(events -> {
            JsonObject body = events.get(calendar, id).document().deepCopy();
            body.remove("id");
            body.remove("iCalUID");
            return events.insert(calendar, person, body);
        }));
    }

    /** The user empties the trash: deleted events are gone, their ids stay taken. */
    public void emptiesTrash() {
        byHand(events -> {
            events.emptyTrash(calendar);
            return calendar;
        });
    }

    /** The user removes the calendar with all that stands on it; not possible for the user's own one. */
    public void removes() {
        world.model().byHand(api -> {
            api.calendars().remove(calendar);
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

    /** Title and address. */
    @Override
    public String toString() {
        return title() + " (" + id() + ")";
    }

    private FakeEvent changed(String id, JsonObject body) {
        return FakeEvent.of(byHand(events -> events.patch(calendar, id, Optional.empty(), body)));
    }

    private void give(Role role) {
        world.model().byHand(api -> {
            calendar.give(person, role);
            return calendar;
        });
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
