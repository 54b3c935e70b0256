package io.calendarsync.testkit.internal.google.calendar;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Surroundings;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All calendars of all users. */
public final class Calendars {
    private final People people;
    private final Surroundings surroundings;
    private final Revisions revisions;
    private final CalendarLists lists;
    private final Map<String, StoredCalendar> byId = new LinkedHashMap<>();

    /** No calendars yet. */
    public Calendars(People people, Surroundings surroundings, Revisions revisions) {
        this.people = people;
        this.surroundings = surroundings;
        this.revisions = revisions;
        lists = new CalendarLists(revisions);
    }

    /** How each user sees the calendars. */
    public CalendarLists lists() {
        return lists;
    }

    /** A user with a primary calendar, made on first use. */
    public Person person(String email) {
        Person person = people.create(email);
        if (!byId.containsKey(email)) {
            add(email, CalendarDetails.of(email, surroundings.zone()), person, false);
        }
        return person;
    }

    /** The calendar that somebody means; one that they cannot see is not there. */
    public StoredCalendar find(Person person, String address) {
        return seen(person, address).orElseThrow(ApiErrors.NOT_FOUND::refusal);
    }

    /** The calendar that somebody means, where they can see one. */
    public Optional<StoredCalendar> seen(Person person, String address) {
        return Optional.ofNullable(byId.get(address.equals("primary") ? person.email() : address))
                .filter(calendar -> calendar.accessOf(person).isPresent());
    }

    /** The calendars that somebody can see. */
    public List<StoredCalendar> of(Person person) {
        return byId.values().stream()
                .filter(calendar -> calendar.roleOf(person).isPresent())
                .toList();
    }

    /** Makes a secondary calendar for an application; without a zone it stands in UTC. */
    public StoredCalendar insert(Person owner, JsonObject body) {
        return add(surroundings.tokens().calendarId(), CalendarDetails.parse(body, ZoneId.of("UTC")), owner, true);
    }

    /** Gives a user a secondary calendar that no application made. */
    public StoredCalendar add(Person owner, String title) {
        return add(surroundings.tokens().calendarId(), CalendarDetails.of(title, surroundings.zone()), owner, false);
    }

    /** Says something else of a calendar: what a body leaves out goes, but the zone. */
    public void update(StoredCalendar calendar, JsonObject body) {
        calendar.describe(CalendarDetails.parse(body, calendar.zone()), revisions.nextEtag());
    }

    /** Merges a body into what is said of a calendar. */
    public void patch(StoredCalendar calendar, JsonObject body) {
        update(calendar, Json.merged(calendar.document(), body));
    }

    /** Removes a secondary calendar with all that stands on it. */
    public void remove(StoredCalendar calendar) {
        if (calendar.primary()) {
            throw ApiErrors.PRIMARY_STAYS.refusal();
        }
        byId.remove(calendar.id());
        lists.gone(calendar);
    }

    /** Lets somebody see a calendar, and puts it on their list. */
    public void share(StoredCalendar calendar, Person with, Role role) {
        calendar.give(with, role);
        lists.add(with, calendar);
    }

    /** Lets somebody no longer see a calendar. */
    public void unshare(StoredCalendar calendar, Person with) {
        if (calendar.ownedBy(with)) {
            throw new IllegalStateException("a calendar stays its owner's");
        }
        calendar.refuse(with);
        lists.remove(with, calendar);
    }

    private StoredCalendar add(String id, CalendarDetails details, Person owner, boolean madeByApp) {
        StoredCalendar made = new StoredCalendar(id, details, owner, madeByApp, revisions.nextEtag());
        byId.put(id, made);
        lists.add(owner, made);
        return made;
    }
}
