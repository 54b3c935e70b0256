package io.calendarsync.testkit.internal.google;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Google's scopes by name, and which of them each group of methods is content with. */
public final class Scopes {
    /** What all calendar scopes begin with. */
    public static final String PREFIX = "https://www.googleapis.com/auth/";
    /** Everything about calendars. */
    public static final String CALENDAR = PREFIX + "calendar";
    /** Calendars that the application made itself. */
    public static final String APP_CREATED = PREFIX + "calendar.app.created";
    /** Events on all calendars. */
    public static final String EVENTS = PREFIX + "calendar.events";
    /** Events on calendars that the account owns. */
    public static final String EVENTS_OWNED = PREFIX + "calendar.events.owned";
    /** Reading events on calendars that the account owns. */
    public static final String EVENTS_OWNED_READONLY = PREFIX + "calendar.events.owned.readonly";

    private static final Set<String> IDENTITY = Set.of("openid", "email", "profile");
    private static final Set<String> CALENDARS = named(
            "calendar",
            "calendar.acls",
            "calendar.acls.readonly",
            "calendar.app.created",
            "calendar.calendarlist",
            "calendar.calendarlist.readonly",
            "calendar.calendars",
            "calendar.calendars.readonly",
            "calendar.events",
            "calendar.events.freebusy",
            "calendar.events.owned",
            "calendar.events.owned.readonly",
            "calendar.events.public.readonly",
            "calendar.events.readonly",
            "calendar.freebusy",
            "calendar.readonly",
            "calendar.settings.readonly");

    static final Set<String> WRITE_EVENTS = Set.of(CALENDAR, EVENTS, EVENTS_OWNED, APP_CREATED);
    static final Set<String> READ_EVENTS = union(
            WRITE_EVENTS,
            named("calendar.readonly", "calendar.events.readonly", "calendar.events.owned.readonly"),
            named("calendar.events.freebusy", "calendar.events.public.readonly"));
    static final Set<String> WRITE_CALENDARS = named("calendar", "calendar.calendars", "calendar.app.created");
    static final Set<String> READ_CALENDARS =
            union(WRITE_CALENDARS, named("calendar.calendars.readonly", "calendar.readonly"), Set.of());

    private Scopes() {}

    /** Whether Google knows a scope of this name. */
    public static boolean known(String scope) {
        return IDENTITY.contains(scope) || CALENDARS.contains(scope);
    }

    /** Whether a scope only says who the account is, and is not for the person to untick. */
    public static boolean identity(String scope) {
        return IDENTITY.contains(scope);
    }

    /** Whether a scope shows no more of events than their time, or only those of public calendars. */
    public static boolean partialView(String scope) {
        return scope.endsWith("events.freebusy") || scope.endsWith("events.public.readonly");
    }

    private static Set<String> named(String... suffixes) {
        return Stream.of(suffixes).map(suffix -> PREFIX + suffix).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> union(Set<String> one, Set<String> two, Set<String> three) {
        return Stream.of(one, two, three).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
