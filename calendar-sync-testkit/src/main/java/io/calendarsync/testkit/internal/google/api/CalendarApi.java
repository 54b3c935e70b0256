package io.calendarsync.testkit.internal.google.api;

import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.Calendars;
import io.calendarsync.testkit.internal.google.calendar.People;
import io.calendarsync.testkit.internal.google.calendar.Revisions;
import io.calendarsync.testkit.internal.google.calendar.UserSettings;
import io.calendarsync.testkit.internal.google.event.Events;
import io.calendarsync.testkit.internal.google.listing.BusyTimes;
import io.calendarsync.testkit.internal.google.listing.ListingPages;
import io.calendarsync.testkit.internal.google.push.Changes;
import io.calendarsync.testkit.internal.google.push.Channels;
import io.calendarsync.testkit.internal.google.push.Outbox;
import io.calendarsync.testkit.internal.google.quota.Meter;
import io.calendarsync.testkit.internal.google.series.InstanceListing;
import io.calendarsync.testkit.internal.google.series.Series;
import java.util.Map;

/** Google's calendar methods on behalf of somebody whose token was accepted. */
public final class CalendarApi {
    private final Surroundings surroundings;
    private final People people = new People();
    private final Calendars calendars;
    private final Series series;
    private final Events events;
    private final UserSettings settings;
    private final Meter meter;
    private final Channels channels;
    private final Changes changes;
    private final ChannelsResource watching;
    private final Map<String, Resource> resources;

    /** An empty Google. */
    public CalendarApi(Surroundings surroundings, Outbox outbox) {
        this.surroundings = surroundings;
        Revisions revisions = new Revisions(surroundings.clock());
        calendars = new Calendars(people, surroundings, revisions);
        settings = new UserSettings(surroundings.zone(), revisions);
        series = new Series(surroundings, revisions);
        events = new Events(surroundings, revisions, series, people);
        ListingPages pages = new ListingPages(surroundings, revisions, series);
        meter = new Meter(surroundings, calendars);
        channels = new Channels(surroundings, outbox);
        changes = new Changes(channels, calendars);
        watching = new ChannelsResource(calendars, channels, changes, surroundings);
        resources = Map.of(
                "events", new EventsResource(calendars, events, pages, new InstanceListing(series), surroundings),
                "calendars", new CalendarsResource(calendars, events, surroundings),
                "calendarList", new CalendarListResource(calendars, surroundings),
                "colors", new ColorsResource(),
                "settings", new SettingsResource(settings, surroundings),
                "freebusy", new FreeBusyResource(calendars, new BusyTimes(series), surroundings),
                "channels", watching);
    }

    /** All users. */
    public People people() {
        return people;
    }

    /** All calendars. */
    public Calendars calendars() {
        return calendars;
    }

    /** What users have set. */
    public UserSettings settings() {
        return settings;
    }

    /** What can be done to events. */
    public Events events() {
        return events;
    }

    /** Recurring events and their occurrences. */
    public Series series() {
        return series;
    }

    /** All channels. */
    public Channels channels() {
        return channels;
    }

    /** What is used. */
    public Meter meter() {
        return meter;
    }

    /** What the channels have not told yet. */
    public Changes changes() {
        return changes;
    }

    /** Does what a method does, once its scopes, its calendar and the role on it allow. */
    public Outcome call(Caller caller, ApiRequest request) {
        request.query().keySet().stream()
                .filter(name -> !request.method().knows(name))
                .findFirst()
                .ifPresent(name -> {
                    throw surroundings
                            .unexpected()
                            .refuse(
                                    "the parameter " + name + " of "
                                            + request.method().title(),
                                    "Google knows no such parameter of it");
                });
        CallRights.of(caller, request.method(), surroundings).requireScope();
        Resource resource = request.method().watches()
                ? watching
                : resources.get(request.method().resource());
        if (resource == null) {
            throw surroundings.unexpected().refuse(request.method().title());
        }
        Outcome outcome = meter.metered(caller.person(), request, () -> resource.call(caller, request));
        changes.notice(caller.person(), request.method());
        return outcome;
    }
}
