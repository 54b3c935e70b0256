package io.calendarsync.internal.event;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days that a rule hits, for rules that choose neither weeks nor days of a whole year.
 *
 * @param start the day of the series' start
 */
record RuleDays(RuleParts rule, LocalDate start) {
    /** After 400 years the calendar begins anew: what no day of theirs fits is fitted by none. */
    private static final int MOST_DAYS_LOOKED_AT = 146_097 + 366;

    private static final int LAST_YEAR = 9999;

    /** Whether the days of this rule can be told. */
    static boolean known(RuleParts rule) {
        return rule.weeks().isEmpty() && rule.yearDays().isEmpty();
    }

    /** The day of the hit of this number, from 1, at the start or later; empty when centuries do not bring it. */
    Optional<LocalDate> hit(int number) {
        int left = number;
        int looked = 0;
        for (long at = 0; looked < MOST_DAYS_LOOKED_AT; at += rule.interval()) {
            List<LocalDate> period = period(at);
            if (period.get(0).getYear() > LAST_YEAR) {
                return Optional.empty();
            }
            looked += period.size();
            for (LocalDate day : chosen(period)) {
                if (!day.isBefore(start)) {
                    left--;
                }
                if (left == 0) {
                    return Optional.of(day);
                }
            }
        }
        return Optional.empty();
    }

    /** Which hit a day is, from 1; 0 when it is none, and empty when that is too far to be told. */
    Optional<Integer> number(LocalDate day) {
        int hits = 0;
        int looked = 0;
        for (long at = 0; looked < MOST_DAYS_LOOKED_AT; at += rule.interval()) {
            List<LocalDate> period = period(at);
            if (period.get(0).isAfter(day)) {
                return Optional.of(0);
            }
            looked += period.size();
            for (LocalDate hit : chosen(period)) {
                hits += hit.isBefore(start) ? 0 : 1;
                if (hit.equals(day)) {
                    return Optional.of(hits);
                }
            }
        }
        return Optional.empty();
    }

    private List<LocalDate> period(long at) {
        return switch (rule.frequency()) {
            case DAILY -> List.of(start.plusDays(at));
            case WEEKLY ->
                days(
                        start.with(TemporalAdjusters.previousOrSame(rule.weekStart()))
                                .plusWeeks(at),
                        7);
            case MONTHLY -> {
                LocalDate first = start.withDayOfMonth(1).plusMonths(at);
                yield days(first, first.lengthOfMonth());
            }
            case YEARLY -> {
                LocalDate first = start.withDayOfYear(1).plusYears(at);
                yield days(first, first.lengthOfYear());
            }
        };
    }

    private static List<LocalDate> days(LocalDate first, int count) {
        return Stream.iterate(first, day -> day.plusDays(1)).limit(count).toList();
    }

    private List<LocalDate> chosen(List<LocalDate> period) {
        List<LocalDate> set = new ArrayList<>(period);
        set.removeIf(day -> !fits(day));
        if (rule.positions().isEmpty()) {
            return set;
        }
        List<LocalDate> placed = new ArrayList<>();
        for (int at = 0; at < set.size(); at++) {
            if (rule.positions().contains(at + 1) || rule.positions().contains(at - set.size())) {
                placed.add(set.get(at));
            }
        }
        return placed;
    }

    private boolean fits(LocalDate day) {
        return (rule.months().isEmpty() || rule.months().contains(day.getMonthValue()))
                && (rule.monthDays().isEmpty() || onMonthDay(day))
                && (rule.days().isEmpty() || onWeekday(day))
                && (!rule.monthDays().isEmpty() || !rule.days().isEmpty() || asTheStart(day));
    }

    private boolean onMonthDay(LocalDate day) {
        int fromTheEnd = day.getDayOfMonth() - day.lengthOfMonth() - 1;
        return rule.monthDays().contains(day.getDayOfMonth())
                || rule.monthDays().contains(fromTheEnd);
    }

    private boolean onWeekday(LocalDate day) {
        boolean ofYear =
                rule.frequency() == RuleParts.Frequency.YEARLY && rule.months().isEmpty();
        int at = ofYear ? day.getDayOfYear() : day.getDayOfMonth();
        int of = ofYear ? day.lengthOfYear() : day.lengthOfMonth();
        return Stream.of(0, (at - 1) / 7 + 1, -((of - at) / 7 + 1))
                .anyMatch(nth -> rule.days().contains(new RuleDay(nth, day.getDayOfWeek())));
    }

    private boolean asTheStart(LocalDate day) {
        return switch (rule.frequency()) {
            case DAILY -> true;
            case WEEKLY -> day.getDayOfWeek() == start.getDayOfWeek();
            case MONTHLY -> day.getDayOfMonth() == start.getDayOfMonth();
            case YEARLY ->
                day.getDayOfMonth() == start.getDayOfMonth()
                        && (!rule.months().isEmpty() || day.getMonth() == start.getMonth());
        };
    }
}
