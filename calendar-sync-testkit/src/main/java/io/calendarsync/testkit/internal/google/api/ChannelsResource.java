package io.calendarsync.testkit.internal.google.api;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.Calendars;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.listing.EventTypes;
import io.calendarsync.testkit.internal.google.push.Changes;
import io.calendarsync.testkit.internal.google.push.Channels;
import io.calendarsync.testkit.internal.google.push.WatchedResource;
import java.util.Set;

/** Channels: opened by the watch methods of what they watch, and stopped by their own. */
final class ChannelsResource implements Resource {
    private final Calendars calendars;
    private final Channels channels;
    private final Changes changes;
    private final Surroundings surroundings;

    ChannelsResource(Calendars calendars, Channels channels, Changes changes, Surroundings surroundings) {
        this.calendars = calendars;
        this.channels = channels;
        this.changes = changes;
        this.surroundings = surroundings;
    }

    @Override
    public Outcome call(Caller caller, ApiRequest request) {
        return switch (request.method()) {
            case EVENTS_WATCH -> watchEvents(caller, request);
            case CALENDAR_LIST_WATCH -> {
                Outcome opened = open(caller, WatchedResource.calendarList(caller.person()), Set.of(), request);
                changes.follow(caller.person());
                yield opened;
            }
            case SETTINGS_WATCH -> open(caller, WatchedResource.settings(caller.person()), Set.of(), request);
            case CHANNELS_STOP -> {
                channels.stop(caller.person(), caller.clientId(), needed(request, "id"), needed(request, "resourceId"));
                yield Outcome.empty(204);
            }
            default -> throw surroundings.unexpected().refuse(request.method().title());
        };
    }

    private Outcome watchEvents(Caller caller, ApiRequest request) {
        StoredCalendar calendar = calendars.find(caller.person(), request.calendar());
        CallRights.of(caller, request.method(), surroundings).require(calendar);
        Set<String> types = Set.copyOf(request.parameters("eventTypes"));
        if (!EventTypes.ALL.containsAll(types)) {
            throw ApiErrors.INVALID_PARAMETER.refusal();
        }
        Outcome opened = open(caller, WatchedResource.events(calendar, request.calendar()), types, request);
        changes.follow(calendar);
        return opened;
    }

    private Outcome open(Caller caller, WatchedResource resource, Set<String> eventTypes, ApiRequest request) {
        JsonObject body = request.required();
        return Outcome.ok(channels.open(caller.person(), caller.clientId(), resource, eventTypes, body)
                .document());
    }

    private static String needed(ApiRequest request, String field) {
        return Json.text(request.required(), field)
                .orElseThrow(ApiErrors.REQUIRED.saying("Missing required field: " + field)::refusal);
    }
}
