package io.calendarsync.testkit.internal.google.oauth;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Tokens;
import io.calendarsync.testkit.internal.google.calendar.Person;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;

/** Says who consented. Its signature is noise: it is meant for whoever has it straight from the token endpoint. */
public final class IdToken {
    private IdToken() {}

    static String of(Issued.Code code, Clock clock, Tokens tokens) {
        JsonObject header = new JsonObject();
        header.addProperty("alg", "RS256");
        header.addProperty("kid", "fake");
        header.addProperty("typ", "JWT");
        return encoded(header) + "." + encoded(claims(code, clock)) + "." + encoded(tokens.bytes(256));
    }

    /** The claims, unchecked. */
    public static JsonObject claims(String token) {
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return Json.object(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    private static JsonObject claims(Issued.Code code, Clock clock) {
        AuthorizationRequest request = code.request();
        Person person = code.person();
        long now = clock.instant().getEpochSecond();
        JsonObject claims = new JsonObject();
        claims.addProperty("iss", "https://accounts.google.com");
        claims.addProperty("azp", request.clientId());
        claims.addProperty("aud", request.clientId());
        claims.addProperty("sub", person.subject());
        if (code.scopes().contains("email")) {
            claims.addProperty("email", person.email());
            claims.addProperty("email_verified", true);
        }
        if (code.scopes().contains("profile")) {
            claims.addProperty("name", person.name());
            claims.addProperty("picture", person.picture());
        }
        request.nonce().ifPresent(nonce -> claims.addProperty("nonce", nonce));
        claims.addProperty("iat", now);
        claims.addProperty("exp", now + 3600);
        return claims;
    }

    private static String encoded(JsonObject part) {
        return encoded(Json.print(part, "").getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part);
    }
}
