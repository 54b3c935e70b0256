package io.calendarsync.testkit.internal.google.oauth;

import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Form fields of which each may come once. */
record Form(Map<String, List<String>> fields) {

    String required(String name) {
        return optional(name).orElseThrow(() -> missing(name));
    }

    Optional<String> optional(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw ApiErrors.INVALID_REQUEST
                    .saying("OAuth 2 parameters can only have a single value: " + name)
                    .refusal();
        }
        return values.stream().findFirst().filter(value -> !value.isEmpty());
    }

    /** A field that is one of two words; the usual one where it is left out. */
    String choice(String name, String usual, String other) {
        String value = optional(name).orElse(usual);
        if (!value.equals(usual) && !value.equals(other)) {
            throw ApiErrors.INVALID_REQUEST
                    .saying("Invalid parameter value for " + name + ": " + value)
                    .refusal();
        }
        return value;
    }

    Refusal missing(String name) {
        return ApiErrors.INVALID_REQUEST
                .saying("Missing required parameter: " + name)
                .refusal();
    }

    /** Only which fields there are: what they carry is secret. */
    @Override
    public String toString() {
        return fields.keySet().toString();
    }
}
