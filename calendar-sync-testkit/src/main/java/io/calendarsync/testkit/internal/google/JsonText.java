package io.calendarsync.testkit.internal.google;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;

/** Writes a tree in one go: it is what every answer goes through, and a writer with buffers of its own takes longer. */
final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder(1024);
    private final String indent;

    private JsonText(String indent) {
        this.indent = indent;
    }

    static String of(JsonElement value, String indent) {
        JsonText writer = new JsonText(indent);
        writer.write(value, 0);
        return writer.text.toString();
    }

    private void write(JsonElement value, int depth) {
        if (value instanceof JsonPrimitive primitive) {
            if (primitive.isString()) {
                quoted(primitive.getAsString());
            } else {
                text.append(primitive.getAsString());
            }
        } else if (value instanceof JsonObject object) {
            object(object, depth);
        } else if (value instanceof JsonArray array) {
            array(array, depth);
        } else {
            text.append("null");
        }
    }

    private void object(JsonObject object, int depth) {
        text.append('{');
        boolean first = true;
        for (Map.Entry<String, JsonElement> field : object.entrySet()) {
            // Google leaves out what has no value.
            if (field.getValue().isJsonNull()) {
                continue;
            }
            next(first, depth + 1);
            first = false;
            quoted(field.getKey());
            text.append(indent.isEmpty() ? ":" : ": ");
            write(field.getValue(), depth + 1);
        }
        end(first, depth, '}');
    }

    private void array(JsonArray array, int depth) {
        text.append('[');
        for (int i = 0; i < array.size(); i++) {
            next(i == 0, depth + 1);
            write(array.get(i), depth + 1);
        }
        end(array.isEmpty(), depth, ']');
    }

    private void next(boolean first, int depth) {
        if (!first) {
            text.append(',');
        }
        line(depth);
    }

    private void end(boolean empty, int depth, char bracket) {
        if (!empty) {
            line(depth);
        }
        text.append(bracket);
    }

    private void line(int depth) {
        if (!indent.isEmpty()) {
            text.append('\n');
            for (int i = 0; i < depth; i++) {
                text.append(indent);
            }
        }
    }

    private void quoted(String value) {
        text.append('"');
        int written = 0;
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter < ' ' || letter == '"' || letter == '\\' || letter == '\u2028' || letter == '\u2029') {
                text.append(value, written, i);
                escaped(letter);
                written = i + 1;
            }
        }
        text.append(value, written, value.length()).append('"');
    }

    private void escaped(char letter) {
        switch (letter) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            default -> {
                text.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    text.append(HEX.charAt(letter >> shift & 15));
                }
            }
        }
    }
}
