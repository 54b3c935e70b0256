package io.calendarsync.testkit.internal.google.oauth;

import io.calendarsync.testkit.internal.google.Scopes;
import io.calendarsync.testkit.internal.google.UnexpectedCalls;
import io.calendarsync.testkit.internal.google.calendar.Person;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What happens when a person answers on the consent page. */
public final class ConsentDesk {
    private final OAuthClients clients;
    private final Grants grants;
    private final UnexpectedCalls unexpected;

    /** Checks against the registered applications and writes into the grants. */
    public ConsentDesk(OAuthClients clients, Grants grants, UnexpectedCalls unexpected) {
        this.clients = clients;
        this.grants = grants;
        this.unexpected = unexpected;
    }

    /** Reads the page's parameters; a refusal is what Google shows as an error page, without going back. */
    public AuthorizationRequest open(Map<String, List<String>> query) {
        return AuthorizationRequest.parse(query, clients, unexpected);
    }

    /** The person ticked some scopes and allowed; who they are goes with it in any case. */
    public URI allow(AuthorizationRequest request, Person person, Set<String> ticked) {
        Set<String> granted = request.scopes().stream()
                .filter(scope -> Scopes.identity(scope) || ticked.contains(scope))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> answer = new LinkedHashMap<>();
        request.state().ifPresent(state -> answer.put("state", state));
        answer.put("code", grants.code(request, person, granted));
        answer.put("scope", String.join(" ", granted));
        return back(request, answer);
    }

    /** The person went away without allowing. */
    public URI decline(AuthorizationRequest request) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("error", "access_denied");
        request.state().ifPresent(state -> answer.put("state", state));
        return back(request, answer);
    }

    private static URI back(AuthorizationRequest request, Map<String, String> answer) {
        String query = answer.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(request.redirectUri() + (request.redirectUri().contains("?") ? "&" : "?") + query);
    }
}
