package io.calendarsync.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How an event repeats: a rule, days on which it does not take place after all, and days on which it does in addition.
 *
 * <p>Occurrences are named by the day on which they start by the rule, in the zone of the event; each starts at the
 * same time on the wall, also over a clock change. Immutable. A rule that makes no sense can be said, and is refused by
 * the engine for that one event, with the part that is wrong.
 *
 * @param rule what follows {@code RRULE:} in RFC 5545, such as {@code FREQ=WEEKLY;BYDAY=MO,WE}; the event's own start is
 *     the first occurrence
 * @param without the days on which an occurrence is cancelled
 * @param also the days on which one takes place that the rule does not name
 */
public record Recurrence(String rule, SortedSet<LocalDate> without, SortedSet<LocalDate> also) {
    // Writes any year, so that one out of range is refused by name.
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

    /** Keeps its own copies. */
    public Recurrence {
        without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
        also = Collections.unmodifiableSortedSet(new TreeSet<>(also));
    }

    /** Repeats by a rule as RFC 5545 writes it, with {@code RRULE:} in front or not. */
    public static Recurrence of(String rule) {
        String text = rule.strip();
        boolean named = text.regionMatches(true, 0, "RRULE:", 0, 6);
        return new Recurrence(named ? text.substring(6) : text, new TreeSet<>(), new TreeSet<>());
    }

    /** Every day. */
    public static Recurrence daily() {
        return of("FREQ=DAILY");
    }

    /** Every week on these days of the week; on the day of the event's start when none is given. */
    public static Recurrence weekly(DayOfWeek... days) {
        return of("FREQ=WEEKLY" + (days.length == 0 ? "" : ";BYDAY=" + names(List.of(days))));
    }

    /** Every month on the day of the event's start; a month without that day is skipped. */
    public static Recurrence monthly() {
        return of("FREQ=MONTHLY");
    }

    /** Every month on this day; -1 is the last. A month without that day is skipped. */
    public static Recurrence monthly(int dayOfMonth) {
        return of("FREQ=MONTHLY;BYMONTHDAY=" + dayOfMonth);
    }

    /** Every month on the first (1) to fifth (5) of a day of the week, or on the last (-1). */
    public static Recurrence monthly(int nth, DayOfWeek day) {
        return of("FREQ=MONTHLY;BYDAY=" + nth + name(day));
    }

    /** Every year on the date of the event's start. */
    public static Recurrence yearly() {
        return of("FREQ=YEARLY");
    }

    /** The same, only every so many days, weeks, months or years. */
    public Recurrence every(int interval) {
        return with("INTERVAL", Integer.toString(interval));
    }

    /** The same, no later than on this day. */
    public Recurrence until(LocalDate lastDay) {
        return with("UNTIL", lastDay.format(DAY));
    }

    /** The same, this often in all; days that are cancelled count. */
    public Recurrence times(int count) {
        return with("COUNT", Integer.toString(count));
    }

    /** The same, not on these days. */
    public Recurrence without(LocalDate... days) {
        return new Recurrence(rule, together(without, days), also);
    }

    /** The same, on these days too, at the time of the event's start. */
    public Recurrence also(LocalDate... days) {
        return new Recurrence(rule, without, together(also, days));
    }

    private Recurrence with(String part, String value) {
        String others = Arrays.stream(rule.split(";"))
                .filter(text -> !text.startsWith(part + "="))
                .collect(Collectors.joining(";"));
        return new Recurrence(others + ";" + part + "=" + value, without, also);
    }

    private static SortedSet<LocalDate> together(SortedSet<LocalDate> some, LocalDate... more) {
        SortedSet<LocalDate> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    private static String names(List<DayOfWeek> days) {
        return days.stream().sorted().distinct().map(Recurrence::name).collect(Collectors.joining(","));
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
