package io.calendarsync.testkit.internal.google.push;

import io.calendarsync.testkit.internal.google.ApiMethod;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.Calendars;
import io.calendarsync.testkit.internal.google.calendar.Person;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Sees what has changed since it was last asked, and lets the channels tell of it: one message however much it was. */
public final class Changes {
    private static final Set<ApiMethod> LIST_ENTRIES = Set.of(
            ApiMethod.CALENDAR_LIST_INSERT,
            ApiMethod.CALENDAR_LIST_PATCH,
            ApiMethod.CALENDAR_LIST_UPDATE,
            ApiMethod.CALENDAR_LIST_DELETE);

    private final Channels channels;
    private final Calendars calendars;
    private final Map<StoredCalendar, Set<String>> changedTypes = new LinkedHashMap<>();
    private final Map<Person, Set<String>> lists = new LinkedHashMap<>();

    /** Changes of these calendars, told through these channels. */
    public Changes(Channels channels, Calendars calendars) {
        this.channels = channels;
        this.calendars = calendars;
    }

    /** From now on the events of a calendar are looked at. */
    public void follow(StoredCalendar calendar) {
        calendar.afterChange(event -> changed(calendar, event));
    }

    /** From now on a person's list of calendars is looked at. */
    public void follow(Person person) {
        lists.putIfAbsent(person, seen(person));
    }

    /** Tells of what a person's call has changed. */
    public void notice(Person person, ApiMethod method) {
        if (LIST_ENTRIES.contains(method)) {
            tellList(person);
            lists.computeIfPresent(person, (same, known) -> seen(person));
        } else if (method.resource().equals("calendars")) {
            noticeLists();
        }
        noticeEvents();
    }

    /** Tells of whatever has changed. */
    public void notice() {
        noticeLists();
        noticeEvents();
    }

    private void changed(StoredCalendar calendar, StoredEvent event) {
        if (channels.watched(WatchedResource.eventsKey(calendar))) {
            changedTypes
                    .computeIfAbsent(calendar, unchanged -> new HashSet<>())
                    .add(Json.text(event.document(), "eventType").orElse("default"));
        }
    }

    // Whoever may no longer see the calendar hears nothing of it, and hears of it again when that changes.
    private void noticeEvents() {
        if (changedTypes.isEmpty()) {
            return;
        }
        changedTypes.forEach((calendar, types) -> channels.tell(
                WatchedResource.eventsKey(calendar),
                channel -> channel.wants(types)
                        && calendar.accessOf(channel.person()).isPresent()));
        changedTypes.clear();
    }

    private void noticeLists() {
        lists.keySet().removeIf(person -> !channels.watched(listKey(person)));
        lists.replaceAll((person, known) -> {
            Set<String> now = seen(person);
            if (!now.equals(known)) {
                tellList(person);
            }
            return now;
        });
    }

    private void tellList(Person person) {
        channels.tell(listKey(person), channel -> true);
    }

    private Set<String> seen(Person person) {
        return calendars.of(person).stream().map(StoredCalendar::id).collect(Collectors.toUnmodifiableSet());
    }

    private static String listKey(Person person) {
        return WatchedResource.calendarList(person).key();
    }
}
