package io.calendarsync.google;

import com.google.gson.Gson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tokens as Google would send them, with a signature that nobody checks. */
final class Jwts {
    private Jwts() {}

    static Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "https://accounts.google.com");
        claims.put("aud", "client-1");
        claims.put("sub", "10769150350006150715113082367");
        claims.put("email", "anna@shop.example");
        claims.put("iat", GoogleServer.NOW.getEpochSecond());
        claims.put("exp", GoogleServer.NOW.getEpochSecond() + 3600);
        return claims;
    }

    static String token(Map<String, Object> claims) {
        return encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encode(new Gson().toJson(claims)) + ".c2ln";
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
