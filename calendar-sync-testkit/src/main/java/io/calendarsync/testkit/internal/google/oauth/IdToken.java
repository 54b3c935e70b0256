package io.calendarsync.testkit.internal.google.oauth;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Says who consented, signed. */
public final class IdToken {
    private static final long LIFE_SECONDS = 3600;
    private static final String HEADER = encoded(header());

    private IdToken() {}

    /** For an application that gets this access token at this moment. */
    static String of(Issued.AccessToken access, String value, Optional<String> nonce, Instant now) {
        String signed = HEADER + "." + encoded(claims(access, value, nonce, now));
        return signed + "." + encoded(FakeSigningKey.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The claims, unchecked. */
    public static JsonObject claims(String token) {
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return Json.object(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    private static JsonObject claims(Issued.AccessToken access, String value, Optional<String> nonce, Instant now) {
        JsonObject claims = new JsonObject();
        claims.addProperty("iss", Identity.ISSUER);
        claims.addProperty("azp", access.clientId());
        claims.addProperty("aud", access.clientId());
        Identity.tell(claims, access.person(), access.scopes());
        claims.addProperty("at_hash", firstHalf(value));
        nonce.ifPresent(text -> claims.addProperty("nonce", text));
        claims.addProperty("iat", now.getEpochSecond());
        claims.addProperty("exp", now.getEpochSecond() + LIFE_SECONDS);
        return claims;
    }

    private static String firstHalf(String text) {
        byte[] hash = Digests.sha256().digest(text.getBytes(StandardCharsets.US_ASCII));
        return encoded(Arrays.copyOf(hash, hash.length / 2));
    }

    private static JsonObject header() {
        JsonObject header = new JsonObject();
        header.addProperty("alg", "RS256");
        header.addProperty("kid", FakeSigningKey.ID);
        header.addProperty("typ", "JWT");
        return header;
    }

    private static String encoded(JsonObject part) {
        return encoded(Json.print(part, "").getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part);
    }
}
