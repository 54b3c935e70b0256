package io.calendarsync.testkit.internal.google.calendar;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of calendars of each user; it remembers what was taken off, and numbers every change. */
public final class CalendarLists {
    private final Revisions revisions;
    private final Map<Person, Map<String, ListEntry>> lists = new HashMap<>();
    private long lastChange;

    CalendarLists(Revisions revisions) {
        this.revisions = revisions;
    }

    /** The number of the latest change of any list. */
    public long lastChange() {
        return lastChange;
    }

    /** Everything that ever was on a user's list, in the order of its first appearance. */
    public List<ListEntry> of(Person person) {
        return List.copyOf(list(person).values());
    }

    /** How a user sees a calendar that is on their list. */
    public Optional<ListEntry> find(Person person, StoredCalendar calendar) {
        return Optional.ofNullable(list(person).get(calendar.id())).filter(entry -> !entry.deleted());
    }

    /** Puts a calendar on a list, as it was when it was on it before. */
    public ListEntry add(Person person, StoredCalendar calendar) {
        ListEntry known = list(person).get(calendar.id());
        JsonObject own = known == null
                ? ListEntry.usual(
                        calendar.primary() && calendar.ownedBy(person),
                        list(person).size())
                : known.own();
        return put(person, calendar, own, false);
    }

    /** Writes how a user sees a calendar. */
    public ListEntry change(Person person, StoredCalendar calendar, JsonObject own) {
        return put(person, calendar, own, false);
    }

    /** Takes a calendar off a list. */
    public void remove(Person person, StoredCalendar calendar) {
        find(person, calendar).ifPresent(entry -> put(person, calendar, entry.own(), true));
    }

    /** Takes a calendar off a list as its user may: not one that they own. */
    public void unsubscribe(Person person, StoredCalendar calendar) {
        if (calendar.ownedBy(person)) {
            throw ApiErrors.OWN_CALENDAR_STAYS.refusal();
        }
        remove(person, calendar);
    }

    void gone(StoredCalendar calendar) {
        lists.keySet().forEach(person -> remove(person, calendar));
    }

    private ListEntry put(Person person, StoredCalendar calendar, JsonObject own, boolean deleted) {
        ListEntry entry = new ListEntry(calendar, own, deleted, revisions.nextEtag(), ++lastChange);
        list(person).put(calendar.id(), entry);
        return entry;
    }

    private Map<String, ListEntry> list(Person person) {
        return lists.computeIfAbsent(person, unknown -> new LinkedHashMap<>());
    }
}
