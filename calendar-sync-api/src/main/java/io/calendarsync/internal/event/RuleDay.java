package io.calendarsync.internal.event;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * A day of the week as {@code BYDAY} names it.
 *
 * @param nth which of its kind in the month or year, from the end when negative; 0 for all of them
 */
record RuleDay(int nth, DayOfWeek day) implements Comparable<RuleDay> {
    private static final Comparator<RuleDay> ORDER =
            Comparator.comparingInt(RuleDay::nth).thenComparing(RuleDay::day);
    private static final int MOST = 53;

    static Optional<RuleDay> read(String text) {
        if (text.length() < 2) {
            return Optional.empty();
        }
        String number = text.substring(0, text.length() - 2);
        Optional<DayOfWeek> day = day(text.substring(text.length() - 2));
        if (number.isEmpty()) {
            return day.map(named -> new RuleDay(0, named));
        }
        return day.flatMap(named -> RuleNumbers.signed(number, MOST).map(nth -> new RuleDay(nth, named)));
    }

    static Optional<DayOfWeek> day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> name(day).equals(name))
                .findFirst();
    }

    static String name(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    @Override
    public int compareTo(RuleDay other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return (nth == 0 ? "" : nth) + name(day);
    }
}
