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

    /** Seeing when calendars are busy, as events without details. */
    public static final String EVENTS_FREEBUSY = PREFIX + "calendar.events.freebusy";
    /** Reading events on calendars that are public. */
    public static final String EVENTS_PUBLIC_READONLY = PREFIX + "calendar.events.public.readonly";

    /** Reading events of any calendar. */
    public static final String EVENTS_READONLY = PREFIX + "calendar.events.readonly";
    /** Reading everything. */
    public static final String READONLY = PREFIX + "calendar.readonly";
    /** Changing which calendars are on the list. */
    public static final String CALENDAR_LIST = PREFIX + "calendar.calendarlist";
    /** Seeing which calendars are on the list. */
    public static final String CALENDAR_LIST_READONLY = PREFIX + "calendar.calendarlist.readonly";

    private static final Set<String> IDENTITY = Set.of("openid", "email", "profile");
    private static final String USERINFO = PREFIX + "userinfo.";
    private static final String ALL_MAIL = "https://mail.google.com/";
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

    private static final Set<String> MAIL = named(
            "gmail.compose",
            "gmail.insert",
            "gmail.labels",
            "gmail.metadata",
            "gmail.modify",
            "gmail.readonly",
            "gmail.send",
            "gmail.settings.basic",
            "gmail.settings.sharing");
    private static final Set<String> NOT_SENSITIVE =
            named("calendar.app.created", "calendar.events.freebusy", "gmail.labels");

    private Scopes() {}

    /** Whether Google knows a scope of this name. */
    public static boolean known(String scope) {
        return identity(shortName(scope)) || CALENDARS.contains(scope) || mail(scope);
    }

    /** Whether a scope reaches mail, so that a change of password ends it. */
    public static boolean mail(String scope) {
        return scope.equals(ALL_MAIL) || MAIL.contains(scope);
    }

    /** Whether an application must be verified before it may ask for a scope without a warning. */
    public static boolean sensitive(String scope) {
        return !identity(shortName(scope)) && !NOT_SENSITIVE.contains(scope);
    }

    /** The name by which the fake keeps a scope; two have a long one as well. */
    public static String shortName(String scope) {
        String rest = scope.startsWith(USERINFO) ? scope.substring(USERINFO.length()) : "";
        return rest.equals("email") || rest.equals("profile") ? rest : scope;
    }

    /** The name by which Google answers a scope. */
    public static String longName(String scope) {
        return scope.equals("email") || scope.equals("profile") ? USERINFO + scope : scope;
    }

    /** Whether a scope only says who the account is, and is not for the person to untick. */
    public static boolean identity(String scope) {
        return IDENTITY.contains(scope);
    }

    private static Set<String> named(String... suffixes) {
        return Stream.of(suffixes).map(suffix -> PREFIX + suffix).collect(Collectors.toUnmodifiableSet());
    }
}
