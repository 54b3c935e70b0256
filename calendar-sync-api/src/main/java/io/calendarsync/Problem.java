package io.calendarsync;

import java.util.Arrays;
import java.util.List;

/**
 * What stands in the way, as a code with its arguments; {@link Wording} says it in words.
 *
 * @param code what it is
 * @param arguments one for each of the code's names, in their order; no secret, and of an event its key and none of its texts
 */
public record Problem(ProblemCode code, List<String> arguments) {

    /** Refuses arguments that do not fit the code. */
    public Problem {
        arguments = List.copyOf(arguments);
        if (arguments.size() != code.arguments().size()) {
            throw new IllegalArgumentException(code + " takes " + code.arguments());
        }
    }

    /** A problem with its arguments in the order of the code's names. */
    public static Problem of(ProblemCode code, Object... arguments) {
        return new Problem(code, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The argument of that name, or an empty text when the code has none such. */
    public String argument(String name) {
        int at = code.arguments().indexOf(name);
        return at < 0 ? "" : arguments.get(at);
    }
}
