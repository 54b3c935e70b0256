package io.calendarsync.google.internal.oauth;

import io.calendarsync.spi.Access;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of Google's scopes an access takes, and which granted ones cover it. */
public final class Scopes {
    private static final String AUTH = "https://www.googleapis.com/auth/";
    private static final String CALENDAR = AUTH + "calendar";
    private static final String EVENTS = AUTH + "calendar.events";
    private static final String OWNED_EVENTS = AUTH + "calendar.events.owned";
    private static final String APP_CREATED = AUTH + "calendar.app.created";
    private static final String READONLY = AUTH + "calendar.readonly";
    private static final String EVENTS_READONLY = AUTH + "calendar.events.readonly";
    private static final String FREEBUSY = AUTH + "calendar.events.freebusy";
    private static final String CALENDAR_LIST = AUTH + "calendar.calendarlist";
    private static final String CALENDAR_LIST_READONLY = AUTH + "calendar.calendarlist.readonly";

    private static final List<String> IDENTITY = List.of("openid", "email");

    // Google answers with other names, and keeps wider grants of earlier consents.
    private static final Map<String, Set<String>> COVERED_BY = Map.of(
            "email",
            Set.of(AUTH + "userinfo.email"),
            "profile",
            Set.of(AUTH + "userinfo.profile"),
            APP_CREATED,
            Set.of(CALENDAR),
            OWNED_EVENTS,
            Set.of(EVENTS, CALENDAR),
            EVENTS,
            Set.of(CALENDAR),
            EVENTS_READONLY,
            Set.of(EVENTS, CALENDAR, READONLY),
            FREEBUSY,
            Set.of(EVENTS_READONLY, EVENTS, CALENDAR, READONLY),
            CALENDAR_LIST_READONLY,
            Set.of(CALENDAR_LIST, CALENDAR, READONLY));

    private Scopes() {}

    /** What the consent page asks for, the narrowest that serve. */
    static Set<String> asked(Set<Access> access, boolean profile) {
        Set<String> scopes = new LinkedHashSet<>(IDENTITY);
        if (profile) {
            scopes.add("profile");
        }
        scopes.addAll(needed(access));
        return scopes;
    }

    /** What is needed and not covered by what was granted; a name and a picture are never needed. */
    public static Set<String> missing(Set<Access> access, Set<String> granted) {
        return needed(access).stream()
                .filter(scope -> !granted.contains(scope))
                .filter(scope ->
                        COVERED_BY.getOrDefault(scope, Set.of()).stream().noneMatch(granted::contains))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> needed(Set<Access> access) {
        Set<String> scopes = new LinkedHashSet<>(IDENTITY);
        access.stream().sorted().map(Scopes::scopes).forEach(scopes::addAll);
        return scopes;
    }

    private static List<String> scopes(Access access) {
        return switch (access) {
            case OWN_CALENDAR -> List.of(APP_CREATED);
            case PRIMARY_CALENDAR -> List.of(OWNED_EVENTS);
            case ANY_CALENDAR -> List.of(EVENTS, CALENDAR_LIST_READONLY);
            case BUSY_TIMES -> List.of(FREEBUSY);
            case EVENT_DETAILS -> List.of(EVENTS_READONLY);
        };
    }
}
