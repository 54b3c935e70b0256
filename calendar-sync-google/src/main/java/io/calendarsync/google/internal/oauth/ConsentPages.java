package io.calendarsync.google.internal.oauth;

import io.calendarsync.google.internal.http.UriText;
import io.calendarsync.spi.ConsentRequest;
import java.net.URI;
import java.util.Map;

/** Makes the addresses of Google's consent page. */
public final class ConsentPages {
    private final String page;
    private final OAuthClient client;
    private final boolean profile;

    /** Pages of one application, asking for the person's name and picture or not. */
    public ConsentPages(String page, OAuthClient client, boolean profile) {
        this.page = page;
        this.client = client;
        this.profile = profile;
    }

    /** The address for one request. Nothing granted earlier is added: each consent is for what it shows. */
    public URI page(ConsentRequest request) {
        Map<String, String> query = UriText.fields(
                "response_type", "code",
                "client_id", client.id(),
                "redirect_uri", client.redirectUri().toString(),
                "scope", String.join(" ", Scopes.asked(request.access(), profile)),
                "access_type", "offline",
                "prompt", prompt(request),
                "state", request.state().reveal(),
                "code_challenge", request.challenge(),
                "code_challenge_method", "S256");
        request.loginHint().ifPresent(hint -> query.put("login_hint", hint));
        return URI.create(page + "?" + UriText.form(query));
    }

    // Without "consent" Google sends a refresh token only the first time. Without "select_account" it may take whoever
    // is signed in; at a shared desk that is often a colleague. A hint says already who is meant.
    private static String prompt(ConsentRequest request) {
        return request.loginHint().isPresent() ? "consent" : "consent select_account";
    }
}
