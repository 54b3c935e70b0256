package io.calendarsync.testkit.internal.google.oauth;

import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.UnexpectedCalls;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what the consent page is opened with; whatever is wrong is refused. */
record AuthorizationReader(OAuthClients clients, UnexpectedCalls unexpected) {
    private static final Set<String> KNOWN = Set.of(
            "client_id",
            "redirect_uri",
            "response_type",
            "response_mode",
            "scope",
            "access_type",
            "state",
            "prompt",
            "approval_prompt",
            "login_hint",
            "hd",
            "nonce",
            "include_granted_scopes",
            "enable_granular_consent",
            "code_challenge",
            "code_challenge_method",
            // Only about how the page looks, or in which of several sessions it opens.
            "authuser",
            "display",
            "hl",
            "ui_locales");
    private static final Set<String> WITHOUT_CODE = Set.of("token", "id_token", "none");

    AuthorizationRequest read(Map<String, List<String>> query) {
        query.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw unexpected.refuse("the parameter " + name + " of the consent page");
                });
        Form form = new Form(query);
        String clientId = form.required("client_id");
        clients.requireKnown(clientId);
        String redirectUri = form.required("redirect_uri");
        clients.requireRedirect(clientId, redirectUri);
        requireCode(form);
        // Takes the boxes away from applications made before 2019, and from no other.
        form.choice("enable_granular_consent", "true", "false");
        Set<String> scopes = ScopeText.parse(form.required("scope"));
        if (scopes.isEmpty()) {
            throw form.missing("scope");
        }
        return new AuthorizationRequest(
                clientId,
                redirectUri,
                scopes,
                form.optional("state"),
                CodeChallenge.of(form),
                form.optional("nonce"),
                form.optional("login_hint"),
                form.optional("hd"),
                Prompt.of(form),
                form.choice("access_type", "online", "offline").equals("offline"),
                form.choice("include_granted_scopes", "false", "true").equals("true"));
    }

    private void requireCode(Form form) {
        String type = form.required("response_type");
        if (!type.equals("code")) {
            if (ScopeText.words(type).stream().anyMatch(WITHOUT_CODE::contains)) {
                throw unexpected.refuse("the response type " + type);
            }
            throw ApiErrors.UNSUPPORTED_RESPONSE_TYPE
                    .saying("Invalid response_type: " + type)
                    .refusal();
        }
        form.optional("response_mode").filter(mode -> !mode.equals("query")).ifPresent(mode -> {
            throw unexpected.refuse("the response mode " + mode);
        });
    }
}
