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
        request.access().forEach(access -> scopes.add(narrowest(access)));
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
                .filter(access -> sufficient(access).stream().noneMatch(granted::contains))
                .map(Consents::narrowest)
                .collect(Collectors.toSet());
    }

    private static String narrowest(Access access) {
        return switch (access) {
            case OWN_CALENDAR -> Scopes.APP_CREATED;
            case PRIMARY_CALENDAR -> Scopes.EVENTS_OWNED;
        };
    }

    private static Set<String> sufficient(Access access) {
        return switch (access) {
            case OWN_CALENDAR -> Set.of(Scopes.APP_CREATED, Scopes.CALENDAR);
            case PRIMARY_CALENDAR -> Set.of(Scopes.EVENTS_OWNED, Scopes.EVENTS, Scopes.CALENDAR);
        };
    }
}
