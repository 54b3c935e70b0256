package io.calendarsync.testkit.internal.google.api;

import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.Calendars;
import io.calendarsync.testkit.internal.google.calendar.Person;
import io.calendarsync.testkit.internal.google.calendar.Role;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.event.Events;
import io.calendarsync.testkit.internal.google.event.Write;

/** Calendars themselves. */
final class CalendarsResource implements Resource {
    private final Calendars calendars;
    private final Events events;
    private final Surroundings surroundings;

    CalendarsResource(Calendars calendars, Events events, Surroundings surroundings) {
        this.calendars = calendars;
        this.events = events;
        this.surroundings = surroundings;
    }

    @Override
    public Outcome call(Caller caller, ApiRequest request) {
        return switch (request.method()) {
            case CALENDARS_INSERT ->
                Outcome.ok(calendars.insert(caller.person(), request.required()).document());
            case CALENDARS_GET ->
                Answers.unlessKnown(
                        allowed(caller, request, Role.FREE_BUSY_READER).document(), request);
            case CALENDARS_PATCH -> {
                StoredCalendar calendar = allowed(caller, request, Role.OWNER);
                calendars.patch(calendar, request.required());
                yield Outcome.ok(calendar.document());
            }
            case CALENDARS_UPDATE -> {
                StoredCalendar calendar = allowed(caller, request, Role.OWNER);
                calendars.update(calendar, request.required());
                yield Outcome.ok(calendar.document());
            }
            case CALENDARS_DELETE -> {
                calendars.remove(allowed(caller, request, Role.OWNER));
                yield Outcome.empty(204);
            }
            case CALENDARS_CLEAR -> {
                clear(allowed(caller, request, Role.OWNER), caller.person());
                yield Outcome.empty(204);
            }
            default -> throw surroundings.unexpected().refuse(request.method().title());
        };
    }

    private StoredCalendar allowed(Caller caller, ApiRequest request, Role needed) {
        StoredCalendar calendar = calendars.find(caller.person(), request.calendar());
        CallRights rights = CallRights.of(caller, request.method(), surroundings);
        rights.requireScopeOn(calendar);
        rights.requireRole(calendar, needed);
        return calendar;
    }

    private void clear(StoredCalendar calendar, Person person) {
        if (!calendar.primary()) {
            throw ApiErrors.INVALID.refusal();
        }
        // A series takes its changed occurrences with it.
        for (StoredEvent event : calendar.events()) {
            calendar.event(event.id())
                    .filter(now -> !now.cancelled())
                    .ifPresent(now -> events.delete(Write.byHand(calendar, person), now.id()));
        }
    }
}
