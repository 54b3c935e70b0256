package io.calendarsync.testkit.internal.google.calendar;

import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ApiMethod;
import io.calendarsync.testkit.internal.google.Scopes;
import io.calendarsync.testkit.internal.google.UnexpectedCalls;
import java.util.Set;

/** Whether what was granted is enough for one method, and then for the calendar that it acts on. */
record CallRights(Set<String> granted, ApiMethod method, UnexpectedCalls unexpected) {

    void requireScope() {
        if (granted.stream().noneMatch(method.scopes()::contains)) {
            throw ApiErrors.SCOPE.refusal();
        }
    }

    void require(StoredCalendar calendar, Person person) {
        if (granted.stream().noneMatch(scope -> method.scopes().contains(scope) && covers(scope, calendar, person))) {
            throw ApiErrors.SCOPE.refusal();
        }
        if (granted.stream().filter(method.scopes()::contains).allMatch(Scopes::partialView)) {
            throw unexpected.refuse(method.title() + " by somebody who may only see some of the events");
        }
        boolean reads = method.verb().equals("GET");
        if (!reads && !calendar.roleOf(person).filter(Role::mayWrite).isPresent()) {
            throw ApiErrors.READ_ONLY.refusal();
        }
    }

    private static boolean covers(String scope, StoredCalendar calendar, Person person) {
        return switch (scope) {
            case Scopes.APP_CREATED -> calendar.madeByApp();
            case Scopes.EVENTS_OWNED, Scopes.EVENTS_OWNED_READONLY -> calendar.ownedBy(person);
            default -> true;
        };
    }
}
