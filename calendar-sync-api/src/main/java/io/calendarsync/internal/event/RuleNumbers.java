package io.calendarsync.internal.event;

import java.util.Optional;

/** Reads the numbers of rules, which are short and have digits of ASCII alone. */
final class RuleNumbers {
    private static final int MOST_DIGITS = 8;

    private RuleNumbers() {}

    /** A number from 1 to the most. */
    static Optional<Integer> counting(String text, int most) {
        return digits(text).filter(number -> number >= 1 && number <= most);
    }

    /** A number that counts from the start, or with a minus from the end; never 0. */
    static Optional<Integer> signed(String text, int most) {
        boolean sign = text.startsWith("-") || text.startsWith("+");
        return counting(sign ? text.substring(1) : text, most).map(number -> text.startsWith("-") ? -number : number);
    }

    /** What digits and nothing else say. */
    static Optional<Integer> digits(String text) {
        boolean number = !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return number ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
