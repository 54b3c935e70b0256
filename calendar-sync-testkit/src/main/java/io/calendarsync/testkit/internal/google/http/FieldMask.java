package io.calendarsync.testkit.internal.google.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import java.util.LinkedHashMap;
import java.util.Map;

/** Cuts answers down to what the {@code fields} parameter asks for, such as {@code nextPageToken,items(id,start/date)}. */
final class FieldMask {
    private final Map<String, FieldMask> children = new LinkedHashMap<>();

    private FieldMask() {}

    static FieldMask parse(String text) {
        Reader reader = new Reader(text);
        FieldMask mask = reader.list();
        if (reader.at < text.length()) {
            throw invalid(text);
        }
        return mask;
    }

    JsonObject cut(JsonObject document) {
        return (JsonObject) cut((JsonElement) document);
    }

    private JsonElement cut(JsonElement value) {
        if (children.isEmpty()) {
            return value;
        }
        if (value instanceof JsonArray array) {
            JsonArray kept = new JsonArray();
            array.forEach(item -> kept.add(cut(item)));
            return kept;
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        JsonObject kept = new JsonObject();
        object.entrySet().forEach(field -> {
            FieldMask child = children.getOrDefault(field.getKey(), children.get("*"));
            if (child != null) {
                kept.add(field.getKey(), child.cut(field.getValue()));
            }
        });
        return kept;
    }

    private static RuntimeException invalid(String text) {
        return ApiErrors.INVALID_PARAMETER
                .saying("Invalid field selection " + text)
                .refusal();
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        FieldMask list() {
            FieldMask mask = new FieldMask();
            do {
                path(mask);
            } while (skip(','));
            return mask;
        }

        private void path(FieldMask into) {
            FieldMask child = into.children.computeIfAbsent(name(), unknown -> new FieldMask());
            if (skip('/')) {
                path(child);
            } else if (skip('(')) {
                child.children.putAll(list().children);
                if (!skip(')')) {
                    throw invalid(text);
                }
            }
        }

        private String name() {
            int start = at;
            while (at < text.length() && ",/()".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            if (at == start) {
                throw invalid(text);
            }
            return text.substring(start, at).trim();
        }

        private boolean skip(char wanted) {
            boolean there = at < text.length() && text.charAt(at) == wanted;
            if (there) {
                at++;
            }
            return there;
        }
    }
}
