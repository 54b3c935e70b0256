package io.calendarsync.internal.event;

import io.calendarsync.event.EventTime;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a rule, each readable on its own; whether they make sense together is not said. */
record RuleParts(
        Frequency frequency,
        int interval,
        SortedSet<Integer> months,
        SortedSet<Integer> weeks,
        SortedSet<Integer> yearDays,
        SortedSet<Integer> monthDays,
        SortedSet<RuleDay> days,
        SortedSet<Integer> positions,
        DayOfWeek weekStart,
        Optional<Integer> count,
        Optional<RuleEnd> until) {

    /** How often a rule begins anew; no calendar repeats bookings within a day. */
    enum Frequency {
        /** Every day. */
        DAILY,
        /** Every week. */
        WEEKLY,
        /** Every month. */
        MONTHLY,
        /** Every year. */
        YEARLY
    }

    /** The same with its end as calendars write it for an event at this time. */
    RuleParts endingFor(EventTime first) {
        return new RuleParts(
                frequency,
                interval,
                months,
                weeks,
                yearDays,
                monthDays,
                days,
                positions,
                weekStart,
                count,
                until.map(end -> end.as(first)));
    }

    /** The parts that choose days, as they are written. */
    String choice() {
        return Stream.of(
                        list("BYMONTH", months),
                        list("BYWEEKNO", weeks),
                        list("BYYEARDAY", yearDays),
                        list("BYMONTHDAY", monthDays),
                        list("BYDAY", days),
                        list("BYSETPOS", positions))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(";"));
    }

    /** The one text of all rules with these parts. */
    @Override
    public String toString() {
        String choice = choice();
        return "FREQ=" + frequency
                + (interval == 1 ? "" : ";INTERVAL=" + interval)
                + (choice.isEmpty() ? "" : ";" + choice)
                + (weekStart == DayOfWeek.MONDAY ? "" : ";WKST=" + RuleDay.name(weekStart))
                + count.map(times -> ";COUNT=" + times).orElse("")
                + until.map(end -> ";UNTIL=" + end).orElse("");
    }

    private static Optional<String> list(String name, Collection<?> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(name + "=" + values.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
}
