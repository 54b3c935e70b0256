package io.calendarsync.google.internal.oauth;

import com.google.gson.JsonObject;
import io.calendarsync.google.internal.http.Answer;
import io.calendarsync.google.internal.http.Call;
import io.calendarsync.google.internal.http.Faults;
import io.calendarsync.google.internal.http.GoogleHttp;
import io.calendarsync.google.internal.http.UriText;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.Refreshed;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Redeems codes and refreshes access at Google. */
public final class TokenEndpoint {
    private final GoogleHttp http;
    private final String root;
    private final OAuthClient client;
    private final IdTokens idTokens;
    private final TokenFaults faults;

    /** The endpoint under a root address, for one application. */
    public TokenEndpoint(GoogleHttp http, String root, OAuthClient client, IdTokens idTokens, Faults faults) {
        this.http = http;
        this.root = root;
        this.client = client;
        this.idTokens = idTokens;
        this.faults = new TokenFaults(faults);
    }

    /** Redeems a code; without an answer nobody knows whether it is used up. */
    public Reply<Granted> exchange(Secret code, Secret verifier) {
        Map<String, String> form = UriText.fields(
                "grant_type", "authorization_code",
                "code", code.reveal(),
                "code_verifier", verifier.reveal(),
                "redirect_uri", client.redirectUri().toString());
        return ask(form, Kind.UNKNOWN, this::granted);
    }

    /** Asks for a new access token; without an answer it may be asked again, since the refresh token stays good. */
    public Reply<Refreshed> refresh(Secret refreshToken) {
        Map<String, String> form =
                UriText.fields("grant_type", "refresh_token", "refresh_token", refreshToken.reveal());
        return ask(form, Kind.TRANSIENT, TokenEndpoint::refreshed);
    }

    private <T> Reply<T> ask(Map<String, String> form, Kind unanswered, Function<JsonObject, Reply<T>> reading) {
        form.put("client_id", client.id());
        form.put("client_secret", client.secret().reveal());
        try {
            Answer answer = http.send(root, Call.form("/token", UriText.form(form)), Optional.empty());
            if (!answer.done()) {
                return Reply.failed(faults.of(answer));
            }
            return answer.json().map(reading).orElseGet(() -> unreadable("token answer"));
        } catch (IOException failure) {
            return Reply.failed(Fault.of(unanswered, Faults.unansweredCode(failure)));
        }
    }

    private Reply<Granted> granted(JsonObject json) {
        TokenFields fields = new TokenFields(json);
        Optional<Secret> access = fields.secret("access_token");
        return access.isEmpty()
                ? unreadable("access_token")
                : idTokens.account(fields.secret("id_token"))
                        .map(account -> new Granted(
                                account,
                                access.get(),
                                fields.expiresIn(),
                                fields.secret("refresh_token"),
                                fields.refreshExpiresIn(),
                                fields.scopes()));
    }

    private static Reply<Refreshed> refreshed(JsonObject json) {
        TokenFields fields = new TokenFields(json);
        return fields.secret("access_token")
                .map(access -> Reply.done(new Refreshed(access, fields.expiresIn(), fields.secret("refresh_token"))))
                .orElseGet(() -> unreadable("access_token"));
    }

    private static <T> Reply<T> unreadable(String what) {
        return Reply.failed(Fault.of(Kind.TRANSIENT, "unreadable " + what));
    }
}
