package io.calendarsync.testkit.internal.google.oauth;

import io.calendarsync.testkit.internal.google.ApiErrors;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Form fields of which each may come once. */
record Form(Map<String, List<String>> fields) {

    String required(String name) {
        return optional(name)
                .orElseThrow(ApiErrors.INVALID_REQUEST.saying("Missing required parameter: " + name)::refusal);
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
}
