package io.calendarsync.internal.event;

import io.calendarsync.event.EventTime;
import io.calendarsync.event.Recurrence;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedSet;

/** Brings recurrences to the one form that is checked, hashed and written, and names what is wrong with one. */
public final class Recurrences {
    /** More than a year has: each is written out, and is remembered with its series. */
    static final int MOST_DAYS = 400;

    private Recurrences() {}

    /** The same with its parts in one order and its end as calendars write it; one that cannot be read stays as it is. */
    static Recurrence normal(Recurrence raw, EventTime first) {
        return RuleText.read(raw.rule())
                .parts()
                .map(parts -> parts.endingFor(first).toString())
                .map(rule -> new Recurrence(rule, raw.without(), raw.also()))
                .orElse(raw);
    }

    /** The part that makes no sense, if any, of a series whose time does. */
    static Optional<String> wrongPart(Recurrence recurrence, EventTime first) {
        RuleText.Reading reading = RuleText.read(recurrence.rule());
        return reading.wrong()
                .or(() -> reading.parts().flatMap(parts -> RuleCheck.wrong(parts.endingFor(first), first)))
                .or(() -> days("without", recurrence.without(), first.day()))
                .or(() -> days("also", recurrence.also(), first.day()));
    }

    /** Whether a series in its normal form takes place on a day; empty where nobody can tell but the calendar. */
    public static Optional<Boolean> takesPlace(Recurrence recurrence, EventTime first, LocalDate day) {
        if (recurrence.without().contains(day) || day.isBefore(first.day())) {
            return Optional.of(false);
        }
        if (recurrence.also().contains(day) || day.equals(first.day())) {
            return Optional.of(true);
        }
        return RuleText.read(recurrence.rule())
                .parts()
                // Libraries do not agree on where a set of the first period begins.
                .filter(rule -> RuleDays.known(rule) && rule.positions().isEmpty())
                .flatMap(rule -> new RuleDays(rule, first.day())
                        .number(day)
                        .map(number -> number > 0
                                && rule.count().filter(count -> number > count).isEmpty()
                                && rule.until()
                                        .filter(end -> isAfter(first.startingOn(day), end))
                                        .isEmpty()));
    }

    private static boolean isAfter(EventTime time, RuleEnd end) {
        return time instanceof EventTime.Timed timed
                ? timed.start().isAfter(end.at().toInstant(ZoneOffset.UTC))
                : time.day().isAfter(end.at().toLocalDate());
    }

    private static Optional<String> days(String name, SortedSet<LocalDate> days, LocalDate start) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        if (days.size() > MOST_DAYS) {
            return Optional.of(name + " with more than " + MOST_DAYS + " days");
        }
        if (TimeCheck.outOfRange(days.last())) {
            return Optional.of(name + " " + days.last());
        }
        return days.first().isBefore(start)
                ? Optional.of(name + " " + days.first() + " before the start")
                : Optional.empty();
    }
}
