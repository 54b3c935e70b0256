package io.calendarsync.testkit.internal.google.oauth;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.calendar.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Google's token and revocation endpoints. */
public final class TokenDesk {
    private static final String USERINFO = "https://www.googleapis.com/auth/userinfo.";

    private final OAuthClients clients;
    private final Grants grants;

    /** Checks against the registered applications and reads and writes the grants. */
    public TokenDesk(OAuthClients clients, Grants grants) {
        this.clients = clients;
        this.grants = grants;
    }

    /** Answers a token request; the secret may have come in a header as well. */
    public Outcome token(Map<String, List<String>> fields) {
        Form form = new Form(fields);
        String grantType = form.required("grant_type");
        String clientId = form.required("client_id");
        clients.requireSecret(clientId, form.optional("client_secret").orElse(""));
        return switch (grantType) {
            case "authorization_code" -> exchange(form, clientId);
            case "refresh_token" -> refresh(form, clientId);
            default ->
                throw ApiErrors.UNSUPPORTED_GRANT_TYPE
                        .saying("Invalid grant_type: " + grantType)
                        .refusal();
        };
    }

    /** Ends the grants of whoever holds a token, in the whole project. */
    public Outcome revoke(Map<String, List<String>> fields) {
        String token = new Form(fields).required("token");
        grants.end(grants.holder(token).orElseThrow(ApiErrors.INVALID_TOKEN::refusal));
        return Outcome.ok(new JsonObject());
    }

    private Outcome exchange(Form form, String clientId) {
        String redirectUri = form.required("redirect_uri");
        Issued.Code code = grants.redeem(form.required("code")).orElseThrow(ApiErrors.INVALID_GRANT::refusal);
        AuthorizationRequest request = code.request();
        if (!request.clientId().equals(clientId)) {
            throw ApiErrors.INVALID_GRANT.refusal();
        }
        if (!request.redirectUri().equals(redirectUri)) {
            throw ApiErrors.REDIRECT_MISMATCH.refusal();
        }
        String proof =
                form.optional("code_verifier").map(TokenDesk::challengeOf).orElse("");
        if (!request.challenge().orElse("").equals(proof)) {
            throw ApiErrors.INVALID_GRANT.saying("Invalid code verifier.").refusal();
        }
        JsonObject answer = access(code.person(), clientId, code.scopes());
        grants.refreshToken(code).ifPresent(token -> {
            answer.addProperty("refresh_token", token);
            grants.refreshLife().ifPresent(life -> answer.addProperty("refresh_token_expires_in", life.toSeconds()));
        });
        if (code.scopes().contains("openid")) {
            answer.addProperty("id_token", IdToken.of(code, grants.clock(), grants.tokens()));
        }
        return Outcome.ok(answer);
    }

    private Outcome refresh(Form form, String clientId) {
        Issued.RefreshToken token = grants.refresh(form.required("refresh_token"))
                .filter(live -> live.clientId().equals(clientId))
                .orElseThrow(ApiErrors.INVALID_GRANT.saying("Token has been expired or revoked.")::refusal);
        return Outcome.ok(access(token.person(), clientId, token.scopes()));
    }

    private JsonObject access(Person person, String clientId, Set<String> scopes) {
        JsonObject answer = new JsonObject();
        answer.addProperty("access_token", grants.accessToken(person, clientId, scopes));
        answer.addProperty("expires_in", Grants.ACCESS_LIFE.toSeconds());
        answer.addProperty("scope", scopes.stream().map(TokenDesk::longName).collect(Collectors.joining(" ")));
        answer.addProperty("token_type", "Bearer");
        return answer;
    }

    // Google answers these two by the names that they have among all its scopes.
    private static String longName(String scope) {
        return scope.equals("email") || scope.equals("profile") ? USERINFO + scope : scope;
    }

    private static String challengeOf(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
