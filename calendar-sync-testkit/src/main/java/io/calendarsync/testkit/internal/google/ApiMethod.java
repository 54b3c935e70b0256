package io.calendarsync.testkit.internal.google;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calendar methods that the fake knows, with Google's names, paths, scopes and parameters, as its discovery says. */
@SuppressWarnings("ImmutableEnumChecker") // its sets cannot be changed
public enum ApiMethod {
    /** Adds a private copy of an event. */
    EVENTS_IMPORT(
            "events.import",
            "POST",
            "calendars/{}/events/import",
            "calendar calendar.app.created calendar.events calendar.events.owned",
            "conferenceDataVersion supportsAttachments"),
    /** Creates an event. */
    EVENTS_INSERT(
            "events.insert",
            "POST",
            "calendars/{}/events",
            "calendar calendar.app.created calendar.events calendar.events.owned",
            "conferenceDataVersion maxAttendees sendNotifications sendUpdates supportsAttachments"),
    /** Creates an event from a sentence. */
    EVENTS_QUICK_ADD(
            "events.quickAdd",
            "POST",
            "calendars/{}/events/quickAdd",
            "calendar calendar.app.created calendar.events calendar.events.owned",
            "sendNotifications sendUpdates text"),
    /** Asks for messages about changed events. */
    EVENTS_WATCH(
            "events.watch",
            "POST",
            "calendars/{}/events/watch",
            "calendar calendar.app.created calendar.events calendar.events.freebusy calendar.events.owned calendar.events.owned.readonly calendar.events.public.readonly calendar.events.readonly calendar.readonly",
            "alwaysIncludeEmail eventTypes iCalUID maxAttendees maxResults orderBy pageToken privateExtendedProperty q sharedExtendedProperty showDeleted showHiddenInvitations singleEvents syncToken timeMax timeMin timeZone updatedMin"),
    /** Lists events. */
    EVENTS_LIST(
            "events.list",
            "GET",
            "calendars/{}/events",
            "calendar calendar.app.created calendar.events calendar.events.freebusy calendar.events.owned calendar.events.owned.readonly calendar.events.public.readonly calendar.events.readonly calendar.readonly",
            "alwaysIncludeEmail eventTypes iCalUID maxAttendees maxResults orderBy pageToken privateExtendedProperty q sharedExtendedProperty showDeleted showHiddenInvitations singleEvents syncToken timeMax timeMin timeZone updatedMin"),
    /** Lists the occurrences of a series. */
    EVENTS_INSTANCES(
            "events.instances",
            "GET",
            "calendars/{}/events/{}/instances",
            "calendar calendar.app.created calendar.events calendar.events.freebusy calendar.events.owned calendar.events.owned.readonly calendar.events.public.readonly calendar.events.readonly calendar.readonly",
            "alwaysIncludeEmail maxAttendees maxResults originalStart pageToken showDeleted timeMax timeMin timeZone"),
    /** Moves an event to another calendar. */
    EVENTS_MOVE(
            "events.move",
            "POST",
            "calendars/{}/events/{}/move",
            "calendar calendar.events calendar.events.owned",
            "destination sendNotifications sendUpdates"),
    /** Reads an event. */
    EVENTS_GET(
            "events.get",
            "GET",
            "calendars/{}/events/{}",
            "calendar calendar.app.created calendar.events calendar.events.freebusy calendar.events.owned calendar.events.owned.readonly calendar.events.public.readonly calendar.events.readonly calendar.readonly",
            "alwaysIncludeEmail maxAttendees timeZone"),
    /** Changes some fields of an event. */
    EVENTS_PATCH(
            "events.patch",
            "PATCH",
            "calendars/{}/events/{}",
            "calendar calendar.app.created calendar.events calendar.events.owned",
            "alwaysIncludeEmail conferenceDataVersion maxAttendees sendNotifications sendUpdates supportsAttachments"),
    /** Replaces an event. */
    EVENTS_UPDATE(
            "events.update",
            "PUT",
            "calendars/{}/events/{}",
            "calendar calendar.app.created calendar.events calendar.events.owned",
            "alwaysIncludeEmail conferenceDataVersion maxAttendees sendNotifications sendUpdates supportsAttachments"),
    /** Deletes an event. */
    EVENTS_DELETE(
            "events.delete",
            "DELETE",
            "calendars/{}/events/{}",
            "calendar calendar.app.created calendar.events calendar.events.owned",
            "sendNotifications sendUpdates"),
    /** Removes all events of a primary calendar. */
    CALENDARS_CLEAR("calendars.clear", "POST", "calendars/{}/clear", "calendar calendar.calendars", ""),
    /** Reads what a calendar is. */
    CALENDARS_GET(
            "calendars.get",
            "GET",
            "calendars/{}",
            "calendar calendar.app.created calendar.calendars calendar.calendars.readonly calendar.readonly",
            ""),
    /** Changes some of what a calendar is. */
    CALENDARS_PATCH("calendars.patch", "PATCH", "calendars/{}", "calendar calendar.app.created calendar.calendars", ""),
    /** Replaces what a calendar is. */
    CALENDARS_UPDATE("calendars.update", "PUT", "calendars/{}", "calendar calendar.app.created calendar.calendars", ""),
    /** Removes a secondary calendar. */
    CALENDARS_DELETE(
            "calendars.delete", "DELETE", "calendars/{}", "calendar calendar.app.created calendar.calendars", ""),
    /** Creates a secondary calendar. */
    CALENDARS_INSERT("calendars.insert", "POST", "calendars", "calendar calendar.app.created calendar.calendars", ""),
    /** Asks for messages about a changed list of calendars. */
    CALENDAR_LIST_WATCH(
            "calendarList.watch",
            "POST",
            "users/me/calendarList/watch",
            "calendar calendar.calendarlist calendar.calendarlist.readonly calendar.readonly",
            "maxResults minAccessRole pageToken showDeleted showHidden syncToken"),
    /** Lists the calendars that a user sees. */
    CALENDAR_LIST_LIST(
            "calendarList.list",
            "GET",
            "users/me/calendarList",
            "calendar calendar.calendarlist calendar.calendarlist.readonly calendar.readonly",
            "maxResults minAccessRole pageToken showDeleted showHidden syncToken"),
    /** Puts a calendar on a user's list. */
    CALENDAR_LIST_INSERT(
            "calendarList.insert", "POST", "users/me/calendarList", "calendar calendar.calendarlist", "colorRgbFormat"),
    /** Reads how a user sees a calendar. */
    CALENDAR_LIST_GET(
            "calendarList.get",
            "GET",
            "users/me/calendarList/{}",
            "calendar calendar.app.created calendar.calendarlist calendar.calendarlist.readonly calendar.readonly",
            ""),
    /** Changes some of how a user sees a calendar. */
    CALENDAR_LIST_PATCH(
            "calendarList.patch",
            "PATCH",
            "users/me/calendarList/{}",
            "calendar calendar.app.created calendar.calendarlist",
            "colorRgbFormat"),
    /** Replaces how a user sees a calendar. */
    CALENDAR_LIST_UPDATE(
            "calendarList.update",
            "PUT",
            "users/me/calendarList/{}",
            "calendar calendar.app.created calendar.calendarlist",
            "colorRgbFormat"),
    /** Takes a calendar off a user's list. */
    CALENDAR_LIST_DELETE(
            "calendarList.delete",
            "DELETE",
            "users/me/calendarList/{}",
            "calendar calendar.app.created calendar.calendarlist",
            ""),
    /** Says when calendars are busy. */
    FREEBUSY_QUERY(
            "freebusy.query",
            "POST",
            "freeBusy",
            "calendar calendar.events.freebusy calendar.freebusy calendar.readonly",
            ""),
    /** Lists the colours. */
    COLORS_GET(
            "colors.get",
            "GET",
            "colors",
            "calendar calendar.app.created calendar.calendarlist calendar.calendarlist.readonly calendar.events.freebusy calendar.events.owned calendar.events.owned.readonly calendar.events.public.readonly calendar.readonly",
            ""),
    /** Asks for messages about changed settings. */
    SETTINGS_WATCH(
            "settings.watch",
            "POST",
            "users/me/settings/watch",
            "calendar calendar.readonly calendar.settings.readonly",
            "maxResults pageToken syncToken"),
    /** Lists a user's settings. */
    SETTINGS_LIST(
            "settings.list",
            "GET",
            "users/me/settings",
            "calendar calendar.readonly calendar.settings.readonly",
            "maxResults pageToken syncToken"),
    /** Reads one of a user's settings. */
    SETTINGS_GET(
            "settings.get", "GET", "users/me/settings/{}", "calendar calendar.readonly calendar.settings.readonly", ""),
    /** Ends the messages of a channel. */
    CHANNELS_STOP(
            "channels.stop",
            "POST",
            "channels/stop",
            "calendar calendar.acls calendar.acls.readonly calendar.app.created calendar.calendarlist calendar.calendarlist.readonly calendar.events calendar.events.freebusy calendar.events.owned calendar.events.owned.readonly calendar.events.public.readonly calendar.events.readonly calendar.readonly calendar.settings.readonly",
            "");

    private static final Set<String> COMMON_PARAMETERS =
            Set.of("alt", "fields", "prettyPrint", "quotaUser", "key", "oauth_token", "access_token", "userIp");

    private final String title;
    private final String verb;
    private final String path;
    private final Set<String> scopes;
    private final Set<String> parameters;

    ApiMethod(String title, String verb, String path, String scopes, String parameters) {
        this.title = title;
        this.verb = verb;
        this.path = path;
        this.scopes = words(scopes).map(suffix -> Scopes.PREFIX + suffix).collect(Collectors.toUnmodifiableSet());
        this.parameters = words(parameters).collect(Collectors.toUnmodifiableSet());
    }

    /** Google's name, such as {@code events.insert}. */
    public String title() {
        return title;
    }

    /** The group of methods that it belongs to, such as {@code events}. */
    public String resource() {
        return title.substring(0, title.indexOf('.'));
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

    /** Whether it opens a channel. */
    public boolean watches() {
        return title.endsWith(".watch");
    }

    /** Whether it is there to change what Google stores, and not just to ask or to listen. */
    public boolean writes() {
        return !verb.equals("GET") && !watches() && this != FREEBUSY_QUERY && this != CHANNELS_STOP;
    }

    /** Whether Google knows a parameter of this name here. */
    public boolean knows(String parameter) {
        return COMMON_PARAMETERS.contains(parameter) || parameters.contains(parameter);
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty());
    }
}
