package io.calendarsync.testkit.internal.google.api;

import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.Calendars;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.event.Events;
import io.calendarsync.testkit.internal.google.event.Write;
import io.calendarsync.testkit.internal.google.event.WriteOptions;

/** The methods that write one event. */
final class EventWrites {
    private final Calendars calendars;
    private final Events events;
    private final Surroundings surroundings;

    EventWrites(Calendars calendars, Events events, Surroundings surroundings) {
        this.calendars = calendars;
        this.events = events;
        this.surroundings = surroundings;
    }

    Outcome call(Caller caller, StoredCalendar calendar, ApiRequest request) {
        Write write = new Write(calendar, caller.person(), WriteOptions.of(request));
        GuestLimit limit = GuestLimit.of(request);
        return switch (request.method()) {
            case EVENTS_INSERT -> answer(events.insert(write, request.required()), limit);
            case EVENTS_IMPORT -> answer(events.importCopy(write, request.required()), limit);
            case EVENTS_QUICK_ADD -> answer(events.quickAdd(write, required(request, "text")), limit);
            case EVENTS_PATCH -> answer(events.patch(write, request.event(), request.required()), limit);
            case EVENTS_UPDATE -> answer(events.update(write, request.event(), request.required()), limit);
            case EVENTS_MOVE -> answer(events.move(write, destination(caller, request), request.event()), limit);
            case EVENTS_DELETE -> {
                events.delete(write, request.event());
                yield Outcome.empty(204);
            }
            default -> throw surroundings.unexpected().refuse(request.method().title());
        };
    }

    private StoredCalendar destination(Caller caller, ApiRequest request) {
        StoredCalendar destination = calendars.find(caller.person(), required(request, "destination"));
        CallRights.of(caller, request.method(), surroundings).require(destination);
        return destination;
    }

    private static String required(ApiRequest request, String parameter) {
        return request.parameter(parameter)
                .filter(text -> !text.isBlank())
                .orElseThrow(ApiErrors.REQUIRED.saying("Required parameter: " + parameter)::refusal);
    }

    private static Outcome answer(StoredEvent event, GuestLimit limit) {
        return Outcome.ok(limit.applied(event.document()));
    }
}
