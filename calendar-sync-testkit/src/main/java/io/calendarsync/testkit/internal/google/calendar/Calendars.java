package io.calendarsync.testkit.internal.google.calendar;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Tokens;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All calendars of all users. */
public final class Calendars {
    private final People people;
    private final Tokens tokens;
    private final Revisions revisions;
    private final ZoneId usualZone;
    private final Map<String, StoredCalendar> byId = new LinkedHashMap<>();

    Calendars(People people, Tokens tokens, Revisions revisions, ZoneId usualZone) {
        this.people = people;
        this.tokens = tokens;
        this.revisions = revisions;
        this.usualZone = usualZone;
    }

    /** A user with a primary calendar, made on first use. */
    public Person person(String email) {
        Person person = people.create(email);
        byId.computeIfAbsent(email, id -> new StoredCalendar(id, id, usualZone, person, false, revisions.nextEtag()));
        return person;
    }

    /** The calendar that somebody means; one that they cannot see is not there. */
    public StoredCalendar find(Person person, String address) {
        return Optional.ofNullable(byId.get(address.equals("primary") ? person.email() : address))
                .filter(calendar -> calendar.roleOf(person).isPresent())
                .orElseThrow(ApiErrors.NOT_FOUND::refusal);
    }

    /** The calendars that somebody can see. */
    public List<StoredCalendar> of(Person person) {
        return byId.values().stream()
                .filter(calendar -> calendar.roleOf(person).isPresent())
                .toList();
    }

    StoredCalendar insert(Person owner, JsonObject body) {
        String title = Json.text(body, "summary")
                .filter(text -> !text.isEmpty())
                .orElseThrow(ApiErrors.REQUIRED.saying("Missing title.")::refusal);
        ZoneId zone = Json.text(body, "timeZone")
                .map(name -> Zones.parse(name).orElseThrow(ApiErrors.INVALID.saying("Invalid time zone.")::refusal))
                .orElse(ZoneId.of("UTC"));
        return add(owner, title, zone, true);
    }

    /** Gives a user a secondary calendar that no application made. */
    public StoredCalendar add(Person owner, String title) {
        return add(owner, title, usualZone, false);
    }

    private StoredCalendar add(Person owner, String title, ZoneId zone, boolean madeByApp) {
        StoredCalendar made =
                new StoredCalendar(tokens.calendarId(), title, zone, owner, madeByApp, revisions.nextEtag());
        byId.put(made.id(), made);
        return made;
    }

    /** Removes a secondary calendar with all that stands on it. */
    public void remove(StoredCalendar calendar) {
        if (calendar.primary()) {
            throw new IllegalStateException("a primary calendar cannot be removed");
        }
        byId.remove(calendar.id());
    }
}
