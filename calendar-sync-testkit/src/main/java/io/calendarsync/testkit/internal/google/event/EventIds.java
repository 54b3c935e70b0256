package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ids of events and their iCalUIDs. */
final class EventIds {
    private static final Pattern OF_CLIENTS = Pattern.compile("[a-v0-9]{5,1024}");
    private static final String OWN_DOMAIN = "@google.com";
    // Five bits a letter; the whole id must not exceed 1024 letters.
    private static final int LONGEST_SPELT = 600;

    private EventIds() {}

    /** The id that a caller wants for a new event. */
    static Optional<String> wished(JsonObject body) {
        Optional<String> wished = Json.text(body, "id");
        if (wished.filter(id -> !OF_CLIENTS.matcher(id).matches()).isPresent()) {
            throw ApiErrors.INVALID.saying("Invalid resource id value.").refusal();
        }
        return wished;
    }

    static String uid(String id) {
        return id + OWN_DOMAIN;
    }

    /** The id of an imported event: Google's own comes back, another's is spelt in Google's alphabet. */
    static Optional<String> ofImport(String uid) {
        if (uid.endsWith(OWN_DOMAIN)) {
            String id = uid.substring(0, uid.length() - OWN_DOMAIN.length());
            if (OF_CLIENTS.matcher(id).matches()) {
                return Optional.of(id);
            }
        }
        byte[] bytes = uid.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= LONGEST_SPELT
                ? Optional.of("_" + new BigInteger(1, bytes).toString(32))
                : Optional.empty();
    }
}
