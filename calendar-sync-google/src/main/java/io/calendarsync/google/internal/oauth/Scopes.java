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
            Set.of(EVENTS, CALENDAR));

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
        access.stream().sorted().map(Scopes::scope).forEach(scopes::add);
        return scopes;
    }

    private static String scope(Access access) {
        return switch (access) {
            case OWN_CALENDAR -> APP_CREATED;
            case PRIMARY_CALENDAR -> OWNED_EVENTS;
        };
    }
}
