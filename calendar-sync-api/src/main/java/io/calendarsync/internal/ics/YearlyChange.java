package io.calendarsync.internal.ics;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says as a recurrence rule when the clocks of a zone change each year. */
final class YearlyChange {
    /** After so many years each date falls on the same day of the week again. */
    static final int CYCLE = 28;

    private YearlyChange() {}

    /**
     * The rule, read off what the clocks show at a whole cycle of changes; none when it would not fit in one month.
     *
     * <p>The zone's own rule may be about another day: it may mean the time in UTC.
     */
    static Optional<String> rule(ZoneOffsetTransitionRule change, int firstYear) {
        List<LocalDateTime> onsets = IntStream.range(firstYear, firstYear + CYCLE)
                .mapToObj(year -> change.createTransition(year).getDateTimeBefore())
                .toList();
        Month month = onsets.get(0).getMonth();
        if (onsets.stream().anyMatch(onset -> onset.getMonth() != month)) {
            return Optional.empty();
        }
        int earliest =
                onsets.stream().mapToInt(LocalDateTime::getDayOfMonth).min().orElseThrow();
        int latest =
                onsets.stream().mapToInt(LocalDateTime::getDayOfMonth).max().orElseThrow();
        String yearly = "FREQ=YEARLY;BYMONTH=" + month.getValue();
        if (earliest == latest) {
            return Optional.of(yearly + ";BYMONTHDAY=" + earliest);
        }
        DayOfWeek weekday = onsets.get(0).getDayOfWeek();
        boolean week = latest - earliest == 6 && onsets.stream().allMatch(onset -> onset.getDayOfWeek() == weekday);
        return week ? Optional.of(yearly + ";" + days(weekday, earliest, month)) : Optional.empty();
    }

    private static String days(DayOfWeek weekday, int earliest, Month month) {
        String name = weekday.name().substring(0, 2);
        if (month != Month.FEBRUARY && earliest + 6 == month.maxLength()) {
            return "BYDAY=-1" + name;
        }
        if (earliest % 7 == 1) {
            return "BYDAY=" + (earliest / 7 + 1) + name;
        }
        String dates = IntStream.rangeClosed(earliest, earliest + 6)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
        return "BYDAY=" + name + ";BYMONTHDAY=" + dates;
    }
}
