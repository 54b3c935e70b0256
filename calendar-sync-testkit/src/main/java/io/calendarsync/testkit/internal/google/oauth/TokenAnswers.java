package io.calendarsync.testkit.internal.google.oauth;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.calendar.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What the token endpoint hands out. */
record TokenAnswers(Grants grants) {

    /** An access token, and who the person is where that may be told. */
    JsonObject access(Person person, String clientId, Set<String> scopes, Optional<String> nonce) {
        Instant now = now();
        Issued.AccessToken access = new Issued.AccessToken(person, clientId, scopes, now.plus(Grants.ACCESS_LIFE));
        String token = grants.issue(access);
        JsonObject answer = new JsonObject();
        answer.addProperty("access_token", token);
        answer.addProperty("expires_in", Grants.ACCESS_LIFE.toSeconds());
        answer.addProperty("scope", ScopeText.answered(scopes));
        answer.addProperty("token_type", "Bearer");
        if (scopes.contains("openid")) {
            answer.addProperty("id_token", IdToken.of(access, token, nonce, now));
        }
        return answer;
    }

    /** A refresh token, and how long it is good where that is limited. */
    void refresh(JsonObject answer, String token) {
        answer.addProperty("refresh_token", token);
        remaining(answer, token);
    }

    void remaining(JsonObject answer, String token) {
        grants.refresh(token)
                .flatMap(Issued.RefreshToken::until)
                .ifPresent(until -> answer.addProperty(
                        "refresh_token_expires_in",
                        Duration.between(now(), until).toSeconds()));
    }

    private Instant now() {
        return grants.surroundings().now();
    }
}
