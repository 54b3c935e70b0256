package io.calendarsync.testkit.internal.google.series;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * When a series takes place, apart from its start.
 *
 * @param rules whatever one of them hits is in
 * @param notRules whatever one of them hits is out
 * @param dates slots that are in besides
 * @param notDates slots that are out
 */
record Recurrence(List<Rule> rules, List<Rule> notRules, Set<Long> dates, Set<Long> notDates) {
    /** More occurrences than these are not looked at; hourly they last for more than five years. */
    private static final int MOST = 50_000;

    boolean endless() {
        return rules.stream().anyMatch(Rule::goesOn);
    }

    /** All slots up to one, in order; the start is the first even where no rule hits it, and no rule's COUNT counts it then. */
    long[] slots(Origin origin, long upTo) {
        long[] out = hits(notRules, origin, upTo).sorted().toArray();
        return LongStream.concat(
                        LongStream.concat(
                                LongStream.of(origin.slot()), dates.stream().mapToLong(Long::longValue)),
                        hits(rules, origin, upTo))
                .filter(slot -> slot <= upTo && !notDates.contains(slot) && Arrays.binarySearch(out, slot) < 0)
                .sorted()
                .distinct()
                .limit(MOST)
                .toArray();
    }

    private static LongStream hits(List<Rule> rules, Origin origin, long upTo) {
        return rules.stream().flatMapToLong(rule -> rule.slots(origin, upTo, MOST));
    }
}
