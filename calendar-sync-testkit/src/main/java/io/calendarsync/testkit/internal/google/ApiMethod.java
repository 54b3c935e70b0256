package io.calendarsync.testkit.internal.google;

import java.util.Set;

/** The calendar methods that the fake knows, with Google's names, paths, scopes and parameters. */
@SuppressWarnings("ImmutableEnumChecker") // its sets are those of Set.of
public enum ApiMethod {
    /** Creates an event. */
    EVENTS_INSERT("events.insert", "POST", "calendars/{}/events", Scopes.WRITE_EVENTS, Parameters.WRITE),
    /** Reads an event. */
    EVENTS_GET("events.get", "GET", "calendars/{}/events/{}", Scopes.READ_EVENTS, Parameters.READ),
    /** Changes some fields of an event. */
    EVENTS_PATCH("events.patch", "PATCH", "calendars/{}/events/{}", Scopes.WRITE_EVENTS, Parameters.WRITE),
    /** Replaces an event. */
    EVENTS_UPDATE("events.update", "PUT", "calendars/{}/events/{}", Scopes.WRITE_EVENTS, Parameters.WRITE),
    /** Deletes an event. */
    EVENTS_DELETE("events.delete", "DELETE", "calendars/{}/events/{}", Scopes.WRITE_EVENTS, Parameters.WRITE),
    /** Lists events. */
    EVENTS_LIST("events.list", "GET", "calendars/{}/events", Scopes.READ_EVENTS, Parameters.LIST),
    /** Reads what a calendar is. */
    CALENDARS_GET("calendars.get", "GET", "calendars/{}", Scopes.READ_CALENDARS, Set.of()),
    /** Creates a secondary calendar. */
    CALENDARS_INSERT("calendars.insert", "POST", "calendars", Scopes.WRITE_CALENDARS, Set.of());

    private final String title;
    private final String verb;
    private final String path;
    private final Set<String> scopes;
    private final Set<String> parameters;

    ApiMethod(String title, String verb, String path, Set<String> scopes, Set<String> parameters) {
        this.title = title;
        this.verb = verb;
        this.path = path;
        this.scopes = scopes;
        this.parameters = parameters;
    }

    /** Google's name, such as {@code events.insert}. */
    public String title() {
        return title;
    }

    /** The HTTP method. */
    public String verb() {
        return verb;
    }

    /** The path below the service, each variable part as {@code {}}. */
    public String path() {
        return path;
    }

    /** The scopes each of which suffices. */
    public Set<String> scopes() {
        return scopes;
    }

    /** Whether the fake knows what to do with a parameter of this name. */
    public boolean knows(String parameter) {
        return Parameters.COMMON.contains(parameter) || parameters.contains(parameter);
    }

    // Constants of an enum cannot be named before its values; these can.
    private static final class Parameters {
        static final Set<String> COMMON = Set.of("alt", "fields", "prettyPrint", "quotaUser", "key");
        // No guests, conferences or attachments are modelled, so what these say of them changes nothing.
        static final Set<String> WRITE = Set.of(
                "sendUpdates",
                "sendNotifications",
                "conferenceDataVersion",
                "supportsAttachments",
                "maxAttendees",
                "alwaysIncludeEmail");
        static final Set<String> READ = Set.of("timeZone", "maxAttendees", "alwaysIncludeEmail");
        static final Set<String> LIST = Set.of(
                "timeZone",
                "maxAttendees",
                "alwaysIncludeEmail",
                "showHiddenInvitations",
                "maxResults",
                "pageToken",
                "showDeleted",
                "singleEvents",
                "orderBy",
                "timeMin",
                "timeMax",
                "privateExtendedProperty");
    }
}
