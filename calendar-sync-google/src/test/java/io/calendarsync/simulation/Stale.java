package io.calendarsync.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What stores answered before they answered what they do now, as a replica that lags behind would. */
final class Stale {
    private record Answers(Optional<Object> before, Object last) {}

    private final Map<String, Answers> answers = new HashMap<>();

    void seen(String name, Object[] arguments, Object answer) {
        if (means(name)) {
            answers.merge(
                    key(name, arguments),
                    new Answers(Optional.empty(), answer),
                    (known, now) -> known.last().equals(now.last())
                            ? known
                            : new Answers(Optional.of(known.last()), now.last()));
        }
    }

    /** What was answered before the present answer. */
    Optional<Object> before(String name, Object[] arguments, Object present) {
        return Optional.ofNullable(answers.get(key(name, arguments)))
                .flatMap(known -> known.last().equals(present) ? known.before() : Optional.of(known.last()));
    }

    private static boolean means(String name) {
        return name.equals("connections.find") || name.equals("tokens.load");
    }

    private static String key(String name, Object[] arguments) {
        return name + arguments[0];
    }
}
