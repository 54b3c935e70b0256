package io.calendarsync.testkit.internal.google.journal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * What a body says, without its secrets.
 *
 * <p>Small trees are kept as they are and written only when somebody looks; of others only the beginning is kept.
 */
public final class Content {
    private static final int LARGEST = 16_000;

    private final Object kept;

    private Content(Object kept) {
        this.kept = kept;
    }

    static Content of(String text) {
        return new Content(text);
    }

    static Content of(JsonObject tree) {
        return rest(tree, LARGEST) >= 0 ? new Content(tree) : new Content(beginning(tree));
    }

    /** The text, secrets left out, on one line. */
    public String text() {
        return kept instanceof JsonObject tree ? Secrets.leftOut(tree).toString() : kept.toString();
    }

    // How much of the room is left; looks no further once there is none.
    private static int rest(JsonElement value, int room) {
        int left = room - 8;
        if (value instanceof JsonPrimitive primitive) {
            return primitive.isString() ? left - primitive.getAsString().length() : left;
        }
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size() && left >= 0; i++) {
                left = rest(array.get(i), left);
            }
        } else if (value instanceof JsonObject object) {
            for (var field : object.entrySet()) {
                left = left < 0
                        ? left
                        : rest(field.getValue(), left - field.getKey().length());
            }
        }
        return left;
    }

    private static String beginning(JsonObject tree) {
        StringBuilder text = new StringBuilder("{");
        for (var field : tree.entrySet()) {
            JsonElement value = Secrets.leftOut(field.getKey(), field.getValue());
            if (text.length() > LARGEST) {
                break;
            }
            text.append(text.length() == 1 ? "" : ",")
                    .append('"')
                    .append(field.getKey())
                    .append("\":")
                    .append(shortened(value, LARGEST - text.length()));
        }
        return text.append("…").toString();
    }

    private static String shortened(JsonElement value, int room) {
        if (value instanceof JsonArray array && rest(array, room) < 0) {
            StringBuilder text = new StringBuilder("[");
            for (int i = 0; i < array.size() && text.length() < room; i++) {
                text.append(i == 0 ? "" : ",").append(shortened(array.get(i), room - text.length()));
            }
            return text.append("…").toString();
        }
        String text = value.toString();
        return text.length() <= room ? text : text.substring(0, Math.max(0, room)) + "…";
    }
}
