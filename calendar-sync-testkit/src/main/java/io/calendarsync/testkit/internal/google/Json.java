package io.calendarsync.testkit.internal.google;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON trees as Google reads, merges and prints them. */
public final class Json {
    private static final Gson STRICT =
            new GsonBuilder().setStrictness(Strictness.STRICT).create();

    private Json() {}

    /** An object read from a text; anything else is a parse error. */
    public static JsonObject object(String text) {
        try {
            if (STRICT.fromJson(text, JsonElement.class) instanceof JsonObject object) {
                return object;
            }
        } catch (JsonParseException malformed) {
            throw ApiErrors.PARSE_ERROR.refusal();
        }
        throw ApiErrors.PARSE_ERROR.refusal();
    }

    /** A text field, where there is one. */
    public static Optional<String> text(JsonObject object, String key) {
        JsonElement value = object.get(key);
        if (value == null || value.isJsonNull()) {
            return Optional.empty();
        }
        if (!value.isJsonPrimitive()) {
            throw ApiErrors.INVALID.saying("Invalid value for: " + key).refusal();
        }
        return Optional.of(value.getAsString());
    }

    /** Whether a value is a text. */
    public static boolean isText(JsonElement value) {
        return value instanceof JsonPrimitive primitive && primitive.isString();
    }

    /** An object field, where there is one. */
    public static Optional<JsonObject> child(JsonObject object, String key) {
        JsonElement value = object.get(key);
        if (value == null || value.isJsonNull()) {
            return Optional.empty();
        }
        if (value instanceof JsonObject child) {
            return Optional.of(child);
        }
        throw ApiErrors.INVALID.saying("Invalid value for: " + key).refusal();
    }

    /** What a PATCH makes of a document: objects merge, nulls remove, all else replaces. */
    public static JsonObject merged(JsonObject current, JsonObject patch) {
        JsonObject result = current.deepCopy();
        for (Map.Entry<String, JsonElement> field : patch.entrySet()) {
            JsonElement value = field.getValue();
            if (value.isJsonNull()) {
                result.remove(field.getKey());
            } else if (value instanceof JsonObject inner && result.get(field.getKey()) instanceof JsonObject outer) {
                result.add(field.getKey(), merged(outer, inner));
            } else {
                result.add(field.getKey(), withoutNulls(value));
            }
        }
        return result;
    }

    /** A copy in which no object has a null. */
    public static JsonElement withoutNulls(JsonElement value) {
        return value instanceof JsonObject object ? merged(new JsonObject(), object) : value.deepCopy();
    }

    /** The same fields, those named first. */
    public static JsonObject ordered(JsonObject object, List<String> first) {
        JsonObject result = new JsonObject();
        for (String key : first) {
            if (object.has(key)) {
                result.add(key, object.get(key));
            }
        }
        object.entrySet().stream()
                .filter(field -> !result.has(field.getKey()))
                .forEach(field -> result.add(field.getKey(), field.getValue()));
        return result;
    }

    /** The text of a document; without an indent, on one line. */
    public static String print(JsonObject object, String indent) {
        return JsonText.of(object, indent);
    }
}
