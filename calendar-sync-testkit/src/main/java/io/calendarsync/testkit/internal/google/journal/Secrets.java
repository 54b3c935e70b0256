package io.calendarsync.testkit.internal.google.journal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.calendarsync.testkit.internal.google.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What no journal shows: tokens, codes, passwords. */
public final class Secrets {
    private static final Set<String> NAMES = Set.of(
            "access_token",
            "refresh_token",
            "id_token",
            "oauth_token",
            "token",
            "code",
            "code_verifier",
            "client_secret",
            "assertion",
            "key",
            "pin",
            "accessCode",
            "meetingCode",
            "passcode",
            "password");
    private static final JsonElement LEFT_OUT = new JsonPrimitive("(left out)");

    private Secrets() {}

    /** A copy of a tree without what is secret in it. */
    static JsonObject leftOut(JsonObject tree) {
        JsonObject copy = new JsonObject();
        tree.entrySet().forEach(field -> copy.add(field.getKey(), leftOut(field.getKey(), field.getValue())));
        return copy;
    }

    /** The value of a field, unless it is secret. */
    static JsonElement leftOut(String name, JsonElement value) {
        if (value instanceof JsonObject object) {
            return leftOut(object);
        }
        if (value instanceof JsonArray array) {
            JsonArray copy = new JsonArray();
            array.forEach(item -> copy.add(leftOut(name, item)));
            return copy;
        }
        return NAMES.contains(name) && Json.isText(value) ? LEFT_OUT : value;
    }

    /** Parameters in one line, without what is secret in them. */
    public static String leftOut(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> parameter.getKey() + "="
                                + (NAMES.contains(parameter.getKey()) ? LEFT_OUT.getAsString() : value)))
                .collect(Collectors.joining("&"));
    }
}
