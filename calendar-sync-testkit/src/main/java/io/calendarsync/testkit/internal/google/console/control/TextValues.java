package io.calendarsync.testkit.internal.google.console.control;

import io.calendarsync.testkit.internal.google.console.Fields;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Values of the few types that faults and limits have. */
final class TextValues {
    private TextValues() {}

    /** A field's value of a type. Of an enum's constants the first is what nobody needs to say. */
    static Object read(Fields body, String key, Type type) {
        if (type instanceof ParameterizedType optional && optional.getRawType() == Optional.class) {
            return optional(body, key, optional.getActualTypeArguments()[0]);
        }
        Optional<?> value = optional(body, key, type);
        if (value.isEmpty() && type instanceof Class<?> constants && constants.isEnum()) {
            return constants.getEnumConstants()[0];
        }
        return value.orElseThrow(() -> new IllegalArgumentException(key + " is missing"));
    }

    private static Optional<?> optional(Fields body, String key, Type type) {
        if (type == String.class) {
            return body.optional(key);
        }
        if (type == int.class || type == Integer.class) {
            return body.optional(key, "a whole number", Integer::valueOf);
        }
        if (type == long.class || type == Long.class) {
            return body.optional(key, "a whole number", Long::valueOf);
        }
        if (type == double.class || type == Double.class) {
            return body.optional(key, "a number", Double::valueOf);
        }
        if (type == boolean.class || type == Boolean.class) {
            return body.flag(key);
        }
        if (type == Duration.class) {
            return body.optional(key, "a duration such as PT30S or P7D", Duration::parse);
        }
        if (type == Instant.class) {
            return body.optional(key, "a moment such as 2026-03-02T08:00:00Z", Instant::parse);
        }
        if (type instanceof Class<?> constants && constants.isEnum()) {
            return body.optional(
                    key, "one of " + Arrays.toString(constants.getEnumConstants()), text -> constant(constants, text));
        }
        throw new IllegalArgumentException(key + " cannot be set over HTTP");
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
