package io.calendarsync.testkit.internal.google.oauth;

import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Scopes;
import io.calendarsync.testkit.internal.google.UnexpectedCalls;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an application asks a person for, once Google has found nothing wrong with it.
 *
 * @param offline whether it asks to act while the person is away
 * @param forced whether it asks for consent even where it was given before
 */
public record AuthorizationRequest(
        String clientId,
        String redirectUri,
        Set<String> scopes,
        Optional<String> state,
        Optional<String> challenge,
        Optional<String> nonce,
        Optional<String> loginHint,
        boolean offline,
        boolean forced) {
    private static final Set<String> KNOWN = Set.of(
            "client_id",
            "redirect_uri",
            "response_type",
            "scope",
            "access_type",
            "state",
            "prompt",
            "login_hint",
            "nonce",
            "code_challenge",
            "code_challenge_method",
            "hl");

    static AuthorizationRequest parse(
            Map<String, List<String>> query, OAuthClients clients, UnexpectedCalls unexpected) {
        query.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw unexpected.refuse("the parameter " + name + " of the consent page");
                });
        Form form = new Form(query);
        String clientId = form.required("client_id");
        String redirectUri = form.required("redirect_uri");
        clients.requireRedirect(clientId, redirectUri);
        requireHarmless(redirectUri);
        if (!form.required("response_type").equals("code")) {
            throw unexpected.refuse("the response type " + form.required("response_type"));
        }
        Set<String> prompt = words(form.optional("prompt").orElse(""));
        if (prompt.contains("none")) {
            throw unexpected.refuse("the prompt none");
        }
        return new AuthorizationRequest(
                clientId,
                redirectUri,
                scopes(form.required("scope")),
                form.optional("state"),
                challenge(form),
                form.optional("nonce"),
                form.optional("login_hint"),
                form.optional("access_type").filter("offline"::equals).isPresent(),
                prompt.contains("consent"));
    }

    /** Not the state or the challenge. */
    @Override
    public String toString() {
        return "consent for " + clientId + " to " + scopes;
    }

    private static Set<String> scopes(String text) {
        Set<String> scopes = words(text);
        for (String scope : scopes) {
            if (!Scopes.known(scope)) {
                throw ApiErrors.named(400, "oauth", "invalid_scope").refusal();
            }
        }
        return scopes;
    }

    private static Optional<String> challenge(Form form) {
        Optional<String> challenge = form.optional("code_challenge");
        if (challenge.isPresent()
                && (!form.optional("code_challenge_method")
                                .filter("S256"::equals)
                                .isPresent()
                        || challenge.get().length() != 43)) {
            throw ApiErrors.INVALID_REQUEST
                    .saying("The code challenge is not one of S256.")
                    .refusal();
        }
        return challenge;
    }

    // Google serves plain http for the developer's own machine only.
    private static void requireHarmless(String redirectUri) {
        try {
            URI uri = new URI(redirectUri);
            String host = String.valueOf(uri.getHost());
            boolean local = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
            boolean safe = "https".equals(uri.getScheme()) || (local && "http".equals(uri.getScheme()));
            if (!safe || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
                throw ApiErrors.INVALID_REQUEST
                        .saying("This redirect URI is not allowed.")
                        .refusal();
            }
        } catch (URISyntaxException unreadable) {
            throw ApiErrors.INVALID_REQUEST.refusal();
        }
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>(List.of(text.trim().split("\\s+")));
        words.remove("");
        return words;
    }
}
