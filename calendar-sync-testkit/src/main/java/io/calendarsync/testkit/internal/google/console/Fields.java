package io.calendarsync.testkit.internal.google.console;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads an object that people wrote: what is wrong is named by its path, and so is what nobody asked for. */
public final class Fields {
    private final JsonObject object;
    private final String path;
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(JsonObject object, String path) {
        this.object = object;
        this.path = path;
    }

    /** An object written as JSON; an empty text is an empty object. */
    public static Fields parse(String json) {
        try {
            return new Fields(json.isBlank() ? new JsonObject() : Json.object(json), "");
        } catch (Refusal malformed) {
            throw new IllegalArgumentException("this is not a JSON object", malformed);
        }
    }

    /** A text that must be there. */
    public String text(String key) {
        return optional(key).orElseThrow(() -> new IllegalArgumentException(at(key) + " is missing"));
    }

    /** A text that may be there. */
    public Optional<String> optional(String key) {
        return value(key).map(value -> text(value, at(key)));
    }

    /** A value of another sort, by its text. */
    public <T> Optional<T> optional(String key, String sort, Function<String, T> reader) {
        return optional(key).map(text -> {
            try {
                return reader.apply(text);
            } catch (RuntimeException unreadable) {
                throw new IllegalArgumentException(at(key) + " is not " + sort + ": " + text, unreadable);
            }
        });
    }

    /** Yes or no, where it says so. */
    public Optional<Boolean> flag(String key) {
        return value(key).map(value -> {
            if (value instanceof JsonPrimitive primitive && primitive.isBoolean()) {
                return primitive.getAsBoolean();
            }
            throw new IllegalArgumentException(at(key) + " is neither true nor false");
        });
    }

    /** Texts; none where there is nothing. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        List<JsonElement> items = array(key);
        for (int i = 0; i < items.size(); i++) {
            texts.add(text(items.get(i), at(key) + "[" + i + "]"));
        }
        return texts;
    }

    /** Objects; none where there is nothing. */
    public List<Fields> objects(String key) {
        List<Fields> objects = new ArrayList<>();
        List<JsonElement> items = array(key);
        for (int i = 0; i < items.size(); i++) {
            String place = at(key) + "[" + i + "]";
            if (!(items.get(i) instanceof JsonObject item)) {
                throw new IllegalArgumentException(place + " is not an object");
            }
            objects.add(new Fields(item, place));
        }
        return objects;
    }

    /** Every key, where the keys are not known beforehand. */
    public Set<String> keys() {
        return object.keySet();
    }

    /** Whether there is such a key. */
    public boolean has(String key) {
        return object.has(key);
    }

    /** Where this object stands, such as {@code accounts[0].events[2]}. */
    public String path() {
        return path;
    }

    /** The object itself, its keys being somebody else's to check. */
    public JsonObject whole() {
        return object;
    }

    /** Refuses what nobody asked for. */
    public void end() {
        object.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(
                    at(key) + " is not known" + (known.isEmpty() ? "" : "; known are " + String.join(", ", known)));
        });
    }

    private List<JsonElement> array(String key) {
        return value(key)
                .map(value -> {
                    if (value instanceof JsonArray array) {
                        return StreamSupport.stream(array.spliterator(), false).toList();
                    }
                    throw new IllegalArgumentException(at(key) + " is not a list");
                })
                .orElse(List.of());
    }

    private Optional<JsonElement> value(String key) {
        known.add(key);
        return Optional.ofNullable(object.get(key)).filter(value -> !value.isJsonNull());
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String text(JsonElement value, String place) {
        if (value instanceof JsonPrimitive primitive && !primitive.isBoolean()) {
            return primitive.getAsString();
        }
        throw new IllegalArgumentException(place + " is not a text");
    }
}
