package io.calendarsync.internal.connect;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The query of a callback, each parameter once. */
final class Callback {
    private final Map<String, String> parameters = new HashMap<>();
    private Optional<Problem> problem = Optional.empty();

    Callback(URI callback) {
        String query = Optional.ofNullable(callback.getRawQuery()).orElse("");
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                add(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
    }

    /** What is wrong with the query as a whole. */
    Optional<Problem> problem() {
        return problem;
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    private void add(String name, String value) {
        try {
            if (parameters.put(name, URLDecoder.decode(value, StandardCharsets.UTF_8)) != null) {
                problem = Optional.of(invalid(known(name)));
            }
        } catch (IllegalArgumentException badEscape) {
            problem = Optional.of(invalid(known(name)));
        }
    }

    static Problem invalid(String parameter) {
        return Problem.of(ProblemCode.CALLBACK_INVALID, parameter);
    }

    // Names come from outside: only those that we know are repeated.
    private static String known(String name) {
        return switch (name) {
            case "state", "code", "error", "iss", "scope" -> name;
            default -> "other";
        };
    }
}
