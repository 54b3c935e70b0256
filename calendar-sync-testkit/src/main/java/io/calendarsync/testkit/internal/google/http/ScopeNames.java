package io.calendarsync.testkit.internal.google.http;

import io.calendarsync.testkit.internal.google.Scopes;
import java.util.Map;

/** Scopes in the words of the consent page, which are the fake's own. */
final class ScopeNames {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("openid", "who you are"),
            Map.entry("email", "your e-mail address"),
            Map.entry("profile", "your name and picture"),
            Map.entry(Scopes.CALENDAR, "See, change, share and delete all your calendars"),
            Map.entry(Scopes.PREFIX + "calendar.readonly", "See all your calendars and their events"),
            Map.entry(Scopes.PREFIX + "calendar.acls", "See and change who your calendars are shared with"),
            Map.entry(Scopes.PREFIX + "calendar.acls.readonly", "See who your calendars are shared with"),
            Map.entry(Scopes.APP_CREATED, "Make calendars, and see and change events on those it made"),
            Map.entry(Scopes.PREFIX + "calendar.calendarlist", "See, add and remove calendars in your list"),
            Map.entry(Scopes.PREFIX + "calendar.calendarlist.readonly", "See your list of calendars"),
            Map.entry(
                    Scopes.PREFIX + "calendar.calendars",
                    "See and change what your calendars are like, and make new ones"),
            Map.entry(Scopes.PREFIX + "calendar.calendars.readonly", "See what your calendars are like"),
            Map.entry(Scopes.EVENTS, "See and change events on all your calendars"),
            Map.entry(Scopes.PREFIX + "calendar.events.readonly", "See events on all your calendars"),
            Map.entry(
                    Scopes.PREFIX + "calendar.events.freebusy", "See when you are free on calendars that you can see"),
            Map.entry(Scopes.EVENTS_OWNED, "See and change events on calendars that you own"),
            Map.entry(Scopes.EVENTS_OWNED_READONLY, "See events on calendars that you own"),
            Map.entry(Scopes.PREFIX + "calendar.events.public.readonly", "See events on public calendars"),
            Map.entry(Scopes.PREFIX + "calendar.freebusy", "See when you are free"),
            Map.entry(Scopes.PREFIX + "calendar.settings.readonly", "See your calendar settings"));

    private ScopeNames() {}

    static String of(String scope) {
        return NAMES.getOrDefault(scope, Scopes.mail(scope) ? "Use your mail" : scope);
    }
}
