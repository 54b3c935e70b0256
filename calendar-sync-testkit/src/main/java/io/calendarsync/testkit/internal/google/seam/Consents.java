package io.calendarsync.testkit.internal.google.seam;

import io.calendarsync.spi.Access;
import io.calendarsync.spi.ConsentRequest;
import io.calendarsync.testkit.internal.google.Scopes;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the seam asks people for, in Google's scopes. */
public final class Consents {
    private static final String PAGE = "https://accounts.google.com/o/oauth2/v2/auth";

    private Consents() {}

    /** The consent page for a request. */
    public static URI page(ConsentRequest request, String clientId, URI redirectUri) {
        Set<String> scopes = new TreeSet<>(Set.of("openid", "email"));
        request.access().forEach(access -> scopes.addAll(narrowest(access)));
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", clientId);
        query.put("redirect_uri", redirectUri.toString());
        query.put("response_type", "code");
        query.put("scope", String.join(" ", scopes));
        query.put("access_type", "offline");
        query.put("prompt", "consent");
        query.put("state", request.state().reveal());
        query.put("code_challenge", request.challenge());
        query.put("code_challenge_method", "S256");
        request.loginHint().ifPresent(hint -> query.put("login_hint", hint));
        return URI.create(PAGE + "?"
                + query.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    /** The scopes that are needed and neither granted nor contained in a wider one that is. */
    public static Set<String> missing(Set<Access> needed, Set<String> granted) {
        return needed.stream()
                .flatMap(access -> narrowest(access).stream())
                .filter(scope -> sufficient(scope).stream().noneMatch(granted::contains))
                .collect(Collectors.toSet());
    }

    private static Set<String> narrowest(Access access) {
        return switch (access) {
            case OWN_CALENDAR -> Set.of(Scopes.APP_CREATED);
            case PRIMARY_CALENDAR -> Set.of(Scopes.EVENTS_OWNED);
            case ANY_CALENDAR -> Set.of(Scopes.EVENTS, Scopes.CALENDAR_LIST_READONLY);
            case BUSY_TIMES -> Set.of(Scopes.EVENTS_FREEBUSY);
            case EVENT_DETAILS -> Set.of(Scopes.EVENTS_READONLY);
        };
    }

    private static Set<String> sufficient(String scope) {
        Set<String> any = new TreeSet<>(Set.of(scope, Scopes.CALENDAR));
        switch (scope) {
            case Scopes.EVENTS_OWNED -> any.add(Scopes.EVENTS);
            case Scopes.EVENTS_READONLY -> any.addAll(Set.of(Scopes.EVENTS, Scopes.READONLY));
            case Scopes.EVENTS_FREEBUSY -> any.addAll(Set.of(Scopes.EVENTS_READONLY, Scopes.EVENTS, Scopes.READONLY));
            case Scopes.CALENDAR_LIST_READONLY -> any.addAll(Set.of(Scopes.CALENDAR_LIST, Scopes.READONLY));
            default -> {}
        }
        return any;
    }
}
