package io.calendarsync.testkit.internal.google.calendar;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ApiMethod;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Tokens;
import io.calendarsync.testkit.internal.google.UnexpectedCalls;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Google's calendar methods on behalf of somebody whose token was accepted. */
public final class CalendarApi {
    private final UnexpectedCalls unexpected;
    private final People people = new People();
    private final Calendars calendars;
    private final Events events;
    private final ListingPages pages;

    /** An empty Google, whose users live in one zone unless they say otherwise. */
    public CalendarApi(Clock clock, Tokens tokens, ZoneId usualZone, UnexpectedCalls unexpected) {
        this.unexpected = unexpected;
        Revisions revisions = new Revisions(clock);
        calendars = new Calendars(people, tokens, revisions, usualZone);
        events = new Events(tokens, revisions, unexpected);
        pages = new ListingPages(tokens, revisions);
    }

    /** All users. */
    public People people() {
        return people;
    }

    /** All calendars. */
    public Calendars calendars() {
        return calendars;
    }

    /** What can be done to events. */
    public Events events() {
        return events;
    }

    /** How listings are cut into pages. */
    public ListingPages pages() {
        return pages;
    }

    /** Does what a method does, once its scopes, its calendar and the role on it allow. */
    public Outcome call(Person person, Set<String> granted, ApiRequest request) {
        request.query().keySet().stream()
                .filter(name -> !request.method().knows(name))
                .findFirst()
                .ifPresent(name -> {
                    throw unexpected.refuse(
                            "the parameter " + name + " of " + request.method().title());
                });
        CallRights rights = new CallRights(granted, request.method(), unexpected);
        rights.requireScope();
        if (request.method() == ApiMethod.CALENDARS_INSERT) {
            return Outcome.ok(calendars.insert(person, request.required()).document());
        }
        StoredCalendar calendar = calendars.find(person, request.calendar());
        rights.require(calendar, person);
        return on(calendar, person, request);
    }

    private Outcome on(StoredCalendar calendar, Person person, ApiRequest request) {
        return switch (request.method()) {
            case EVENTS_INSERT -> event(events.insert(calendar, person, request.required()));
            case EVENTS_GET -> read(events.get(calendar, request.event()), request);
            case EVENTS_PATCH -> event(events.patch(calendar, request.event(), request.ifMatch(), request.required()));
            case EVENTS_UPDATE ->
                event(events.update(calendar, request.event(), request.ifMatch(), request.required()));
            case EVENTS_DELETE -> {
                events.delete(calendar, request.event(), request.ifMatch());
                yield Outcome.empty(204);
            }
            case EVENTS_LIST ->
                Outcome.ok(pages.page(calendar, calendar.roleOf(person).orElseThrow(), request));
            case CALENDARS_GET -> unlessKnown(calendar.document(), request);
            case CALENDARS_INSERT -> throw new IllegalStateException("has no calendar yet");
        };
    }

    private static Outcome event(StoredEvent event) {
        return Outcome.ok(event.document());
    }

    private static Outcome read(StoredEvent event, ApiRequest request) {
        Optional<ZoneId> zone = request.parameter("timeZone")
                .map(name -> Zones.parse(name).orElseThrow(ApiErrors.INVALID_PARAMETER::refusal));
        return unlessKnown(Shown.in(zone, event), request);
    }

    private static Outcome unlessKnown(JsonObject document, ApiRequest request) {
        return request.ifNoneMatch()
                        .filter(document.get("etag").getAsString()::equals)
                        .isPresent()
                ? Outcome.empty(304)
                : Outcome.ok(document);
    }
}
