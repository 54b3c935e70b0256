package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which fields of an object Google reads, and of what sort each is; it passes over all others. */
final class Shape {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");

    private final Map<String, Sort> fields = new LinkedHashMap<>();

    Shape texts(String... names) {
        return all(Sort.TEXT, names);
    }

    Shape flags(String... names) {
        return all(Sort.FLAG, names);
    }

    Shape numbers(String... names) {
        return all(Sort.NUMBER, names);
    }

    Shape objects(String... names) {
        return all(Sort.OBJECT, names);
    }

    Shape lists(String... names) {
        return all(Sort.LIST, names);
    }

    /** The fields that Google reads, nulls as they are; one of another sort is refused. */
    JsonObject pick(JsonObject from) {
        JsonObject picked = new JsonObject();
        fields.forEach((name, sort) -> {
            JsonElement value = from.get(name);
            if (value != null) {
                picked.add(name, value.isJsonNull() ? value : sort.read(name, value));
            }
        });
        return picked;
    }

    /** The same for each entry of a list, whose nulls are dropped. */
    List<JsonObject> pickAll(JsonObject from, String list) {
        List<JsonObject> picked = new ArrayList<>();
        if (from.get(list) instanceof JsonArray entries) {
            for (JsonElement entry : entries) {
                if (!(entry instanceof JsonObject object)) {
                    throw refused(list);
                }
                picked.add(withoutNulls(pick(object)));
            }
        }
        return picked;
    }

    static JsonArray list(List<JsonObject> entries) {
        JsonArray list = new JsonArray();
        entries.forEach(list::add);
        return list;
    }

    static Refusal refused(String field) {
        return ApiErrors.INVALID.saying("Invalid value for: " + field).refusal();
    }

    private Shape all(Sort sort, String... names) {
        for (String name : names) {
            fields.put(name, sort);
        }
        return this;
    }

    private static JsonObject withoutNulls(JsonObject object) {
        object.entrySet().removeIf(field -> field.getValue().isJsonNull());
        return object;
    }

    private enum Sort {
        TEXT,
        FLAG,
        NUMBER,
        OBJECT,
        LIST;

        JsonElement read(String name, JsonElement value) {
            boolean fits = switch (this) {
                case TEXT -> value.isJsonPrimitive();
                case FLAG ->
                    value.isJsonPrimitive()
                            && (value.getAsString().equals("true")
                                    || value.getAsString().equals("false"));
                case NUMBER ->
                    value.isJsonPrimitive()
                            && WHOLE_NUMBER.matcher(value.getAsString()).matches();
                case OBJECT -> value.isJsonObject();
                case LIST -> value.isJsonArray();
            };
            if (!fits) {
                throw refused(name);
            }
            return switch (this) {
                case TEXT -> new JsonPrimitive(value.getAsString());
                case FLAG -> new JsonPrimitive(Boolean.valueOf(value.getAsString()));
                case NUMBER -> new JsonPrimitive(Integer.valueOf(value.getAsString()));
                case OBJECT, LIST -> value;
            };
        }
    }
}
