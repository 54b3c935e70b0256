package io.calendarsync.internal.connect;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.spi.Secret;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The query of a callback, each parameter once. */
final class Callback {
    private final Map<String, String> parameters = new HashMap<>();
    private final List<Secret> states = new ArrayList<>();
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

    /** Every state that it carries, however many. */
    List<Secret> states() {
        return List.copyOf(states);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    private void add(String name, String value) {
        try {
            String decoded = URLDecoder.decode(value, StandardCharsets.UTF_8);
            if (name.equals("state")) {
                states.add(Secret.of(decoded));
            }
            if (parameters.put(name, decoded) != null) {
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
