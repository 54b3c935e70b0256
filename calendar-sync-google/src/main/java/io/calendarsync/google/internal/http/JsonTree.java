package io.calendarsync.google.internal.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads JSON of which any field may be absent, null or of an odd type: all three are the same. */
public final class JsonTree {

    // Google's codes are words. What is not might be anything, a token too, and must not reach a log.
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z_.]{0,59}");

    private JsonTree() {}

    /** A code of Google's, if it looks like one. */
    public static Optional<String> word(JsonObject from, String name) {
        return text(from, name).filter(text -> WORD.matcher(text).matches());
    }

    /** A text. */
    public static Optional<String> text(JsonObject from, String name) {
        return get(from, name)
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsJsonPrimitive)
                .filter(value -> value.isString())
                .map(JsonElement::getAsString);
    }

    /** A whole number, also where it was written as a text. */
    public static OptionalLong number(JsonObject from, String name) {
        return get(from, name)
                .filter(JsonElement::isJsonPrimitive)
                .map(value -> parse(value.getAsString()))
                .orElseGet(OptionalLong::empty);
    }

    /** Whether it is said to be so. */
    public static boolean flag(JsonObject from, String name) {
        return get(from, name)
                .filter(JsonElement::isJsonPrimitive)
                .filter(value -> value.getAsJsonPrimitive().isBoolean())
                .filter(JsonElement::getAsBoolean)
                .isPresent();
    }

    /** The texts of an array; what is none is left out. */
    public static List<String> texts(JsonObject from, String name) {
        return elements(from, name).stream()
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsJsonPrimitive)
                .filter(value -> value.isString())
                .map(JsonElement::getAsString)
                .toList();
    }

    /** An object. */
    public static Optional<JsonObject> object(JsonObject from, String name) {
        return get(from, name).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
    }

    /** The objects of an array; what is none is left out. */
    public static List<JsonObject> objects(JsonObject from, String name) {
        return elements(from, name).stream()
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** How many entries an array has, whatever they are. */
    public static int size(JsonObject from, String name) {
        return elements(from, name).size();
    }

    private static List<JsonElement> elements(JsonObject from, String name) {
        return get(from, name)
                .filter(JsonElement::isJsonArray)
                .map(array -> array.getAsJsonArray().asList())
                .orElseGet(List::of);
    }

    private static Optional<JsonElement> get(JsonObject from, String name) {
        return Optional.ofNullable(from.get(name));
    }

    private static OptionalLong parse(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException odd) {
            return OptionalLong.empty();
        }
    }
}
