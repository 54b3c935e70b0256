package io.calendarsync.testkit.internal.google.seam;

import com.google.gson.JsonObject;
import io.calendarsync.Account;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.Refreshed;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.model.GoogleModel;
import io.calendarsync.testkit.internal.google.oauth.IdToken;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The seam's calls about tokens, on behalf of one application. */
public final class TokenCalls {
    private final GoogleModel model;
    private final String clientId;
    private final String clientSecret;
    private final URI redirectUri;
    private final Patience patience;

    /** Calls of an application with this identity. */
    public TokenCalls(GoogleModel model, Patience patience, String clientId, String clientSecret, URI redirectUri) {
        this.model = model;
        this.patience = patience;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.redirectUri = redirectUri;
    }

    /** Redeems a code. */
    public Reply<Granted> exchange(Secret code, Secret verifier) {
        return Replied.of(
                        token(Map.of(
                                "grant_type", List.of("authorization_code"),
                                "client_id", List.of(clientId),
                                "client_secret", List.of(clientSecret),
                                "redirect_uri", List.of(redirectUri.toString()),
                                "code", List.of(code.reveal()),
                                "code_verifier", List.of(verifier.reveal()))),
                        Reading.EXCHANGE)
                .map(TokenCalls::granted);
    }

    /** Asks for a new access token. */
    public Reply<Refreshed> refresh(Secret refreshToken) {
        return Replied.of(
                        token(Map.of(
                                "grant_type", List.of("refresh_token"),
                                "client_id", List.of(clientId),
                                "client_secret", List.of(clientSecret),
                                "refresh_token", List.of(refreshToken.reveal()))),
                        Reading.REFRESH)
                .map(answer -> new Refreshed(
                        secret(answer, "access_token"),
                        seconds(answer, "expires_in"),
                        Json.text(answer, "refresh_token").map(Secret::of)));
    }

    /** Revokes; a token that is dead already is revoked. */
    public Optional<Fault> revoke(Secret token) {
        Outcome outcome = patience.with(() -> model.revoke(Map.of("token", List.of(token.reveal()))));
        if (outcome instanceof Outcome.Refused refused
                && refused.error().reason().equals(ApiErrors.INVALID_TOKEN.reason())) {
            return Optional.empty();
        }
        return Replied.of(outcome, Reading.REVOKE) instanceof Reply.Failed<JsonObject> failed
                ? Optional.of(failed.fault())
                : Optional.empty();
    }

    private Outcome token(Map<String, List<String>> form) {
        return patience.with(() -> model.token(form));
    }

    private static Granted granted(JsonObject answer) {
        JsonObject claims = IdToken.claims(answer.get("id_token").getAsString());
        return new Granted(
                new Account(
                        claims.get("sub").getAsString(),
                        claims.get("email").getAsString(),
                        Json.text(claims, "name"),
                        Json.text(claims, "picture")),
                secret(answer, "access_token"),
                seconds(answer, "expires_in"),
                Json.text(answer, "refresh_token").map(Secret::of),
                Json.text(answer, "refresh_token_expires_in").map(text -> Duration.ofSeconds(Long.parseLong(text))),
                Set.of(answer.get("scope").getAsString().split(" ")));
    }

    private static Secret secret(JsonObject answer, String key) {
        return Secret.of(answer.get(key).getAsString());
    }

    private static Duration seconds(JsonObject answer, String key) {
        return Duration.ofSeconds(answer.get(key).getAsLong());
    }
}
