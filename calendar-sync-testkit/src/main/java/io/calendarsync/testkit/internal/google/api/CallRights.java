package io.calendarsync.testkit.internal.google.api;

import com.google.gson.JsonArray;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ApiMethod;
import io.calendarsync.testkit.internal.google.Scopes;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.CalendarLists;
import io.calendarsync.testkit.internal.google.calendar.ListEntry;
import io.calendarsync.testkit.internal.google.calendar.Role;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.listing.Sight;
import io.calendarsync.testkit.internal.google.listing.Viewer;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether what was granted is enough for one method, and then for the calendar that it acts on. */
record CallRights(Caller caller, ApiMethod method, Surroundings surroundings) {
    static CallRights of(Caller caller, ApiMethod method, Surroundings surroundings) {
        return new CallRights(caller, method, surroundings);
    }

    void requireScope() {
        if (Collections.disjoint(caller.granted(), method.scopes())) {
            throw ApiErrors.SCOPE.refusal();
        }
    }

    /** That one of the scopes holds for this calendar. */
    void requireScopeOn(StoredCalendar calendar) {
        if (useful(calendar).isEmpty()) {
            throw surroundings.on(FakeSwitch.FOREIGN_CALENDARS_NOT_FOUND)
                    ? ApiErrors.NOT_FOUND.refusal()
                    : ApiErrors.SCOPE.refusal();
        }
    }

    /** That the caller has at least this role. */
    void requireRole(StoredCalendar calendar, Role least) {
        if (calendar.accessOf(caller.person())
                .filter(role -> role.compareTo(least) >= 0)
                .isEmpty()) {
            throw least == Role.OWNER ? ApiErrors.NOT_OWNER.refusal() : ApiErrors.READ_ONLY.refusal();
        }
    }

    /** That the caller may do to the events of a calendar what the method does. */
    void require(StoredCalendar calendar) {
        requireScopeOn(calendar);
        if (method.writes()) {
            requireRole(calendar, Role.WRITER_WITHOUT_PRIVATE_ACCESS);
        }
    }

    /** What the caller sees of the events of a calendar. */
    Viewer viewer(StoredCalendar calendar, CalendarLists lists) {
        JsonArray reminders = lists.find(caller.person(), calendar)
                .map(ListEntry::defaultReminders)
                .orElseGet(JsonArray::new);
        return new Viewer(caller.person(), calendar, sight(calendar), reminders);
    }

    private Sight sight(StoredCalendar calendar) {
        Set<String> scopes = useful(calendar);
        Role role = calendar.accessOf(caller.person()).orElse(Role.FREE_BUSY_READER);
        if (role == Role.FREE_BUSY_READER || scopes.equals(Set.of(Scopes.EVENTS_FREEBUSY))) {
            return Sight.TIMES;
        }
        boolean asAnybody =
                Set.of(Scopes.EVENTS_PUBLIC_READONLY, Scopes.EVENTS_FREEBUSY).containsAll(scopes);
        return asAnybody || role.compareTo(Role.WRITER) < 0 ? Sight.ALL_BUT_PRIVATE : Sight.ALL;
    }

    private Set<String> useful(StoredCalendar calendar) {
        return caller.granted().stream()
                .filter(scope -> method.scopes().contains(scope) && covers(scope, calendar))
                .collect(Collectors.toSet());
    }

    private boolean covers(String scope, StoredCalendar calendar) {
        return switch (scope) {
            case Scopes.APP_CREATED -> calendar.madeByApp();
            case Scopes.EVENTS_OWNED, Scopes.EVENTS_OWNED_READONLY -> calendar.ownedBy(caller.person());
            case Scopes.EVENTS_PUBLIC_READONLY -> calendar.isPublic();
            default -> true;
        };
    }
}
