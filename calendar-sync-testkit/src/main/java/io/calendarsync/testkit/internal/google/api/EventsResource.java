package io.calendarsync.testkit.internal.google.api;

import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.Calendars;
import io.calendarsync.testkit.internal.google.calendar.Person;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.event.Events;
import io.calendarsync.testkit.internal.google.listing.Display;
import io.calendarsync.testkit.internal.google.listing.ListingPages;
import io.calendarsync.testkit.internal.google.listing.Viewer;
import io.calendarsync.testkit.internal.google.series.InstanceListing;

/** Events of one calendar. */
final class EventsResource implements Resource {
    private final Calendars calendars;
    private final Events events;
    private final ListingPages pages;
    private final InstanceListing instances;
    private final EventWrites writes;
    private final Surroundings surroundings;

    EventsResource(
            Calendars calendars,
            Events events,
            ListingPages pages,
            InstanceListing instances,
            Surroundings surroundings) {
        this.calendars = calendars;
        this.events = events;
        this.pages = pages;
        this.instances = instances;
        this.surroundings = surroundings;
        writes = new EventWrites(calendars, events, surroundings);
    }

    @Override
    public Outcome call(Caller caller, ApiRequest request) {
        Person person = caller.person();
        StoredCalendar calendar = calendars.find(person, request.calendar());
        CallRights rights = CallRights.of(caller, request.method(), surroundings);
        rights.require(calendar);
        events.forgetOld(calendar);
        if (request.method().verb().equals("GET")) {
            events.settleConferences(calendar);
        }
        return switch (request.method()) {
            case EVENTS_GET ->
                read(events.read(calendar, request.event()), rights.viewer(calendar, calendars.lists()), request);
            case EVENTS_LIST -> Outcome.ok(pages.page(rights.viewer(calendar, calendars.lists()), request));
            case EVENTS_INSTANCES ->
                Outcome.ok(pages.page(
                        rights.viewer(calendar, calendars.lists()),
                        request,
                        () -> instances.select(calendar, events.get(calendar, request.event()), request)));
            default -> writes.call(caller, calendar, request);
        };
    }

    private static Outcome read(StoredEvent event, Viewer viewer, ApiRequest request) {
        return Answers.unlessKnown(Display.of(request).show(viewer.seen(event), viewer), request);
    }
}
