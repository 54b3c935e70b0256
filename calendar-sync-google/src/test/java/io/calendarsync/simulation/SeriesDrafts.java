package io.calendarsync.simulation;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Occurrence;
import io.calendarsync.event.Recurrence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bookings that come back every few days or weeks, a few times, and what may happen to single ones. */
final class SeriesDrafts {
    private static final Pattern RULE = Pattern.compile("FREQ=(DAILY|WEEKLY);INTERVAL=(\\d+);COUNT=(\\d+)");

    private SeriesDrafts() {}

    /** A series makes a single event of it, and the other way round. */
    static CalendarEvent turned(CalendarEvent event, SplittableRandom chance) {
        DraftDetails details = new DraftDetails(event.details());
        details.recurrence = details.recurrence.isPresent() ? Optional.empty() : Optional.of(rule(chance));
        return new CalendarEvent(event.key(), details.done());
    }

    /** One occurrence is changed, as it was, cancelled, or back. */
    static CalendarEvent edited(CalendarEvent event, SplittableRandom chance) {
        List<LocalDate> days = days(event);
        LocalDate day = days.get(chance.nextInt(days.size()));
        Recurrence rule = event.details().recurrence().orElseThrow();
        List<Occurrence> others = event.occurrences().stream()
                .filter(occurrence -> !occurrence.day().equals(day))
                .toList();
        if (rule.without().contains(day)) {
            TreeSet<LocalDate> without = new TreeSet<>(rule.without());
            without.remove(day);
            return series(event, new Recurrence(rule.rule(), without, rule.also()), others);
        }
        boolean last = rule.without().size() + 1 >= days.size();
        return switch (chance.nextInt(4)) {
            case 0 -> last ? event : series(event, rule.without(day), others);
            case 1 -> series(event, rule, others);
            default -> {
                List<Occurrence> all = new ArrayList<>(others);
                all.add(new Occurrence(day, changed(event, day, chance)));
                yield series(event, rule, all);
            }
        };
    }

    /** The same series at another time, with the same of its occurrences changed or cancelled. */
    static CalendarEvent moved(CalendarEvent event, EventTime time) {
        List<LocalDate> before = days(event);
        DraftDetails details = new DraftDetails(event.details());
        details.time = time;
        Recurrence rule = event.details().recurrence().orElseThrow();
        Recurrence bare = Recurrence.of(rule.rule());
        details.recurrence = Optional.of(bare);
        List<LocalDate> after = days(new CalendarEvent(event.key(), details.done()));
        details.recurrence = Optional.of(bare.without(rule.without().stream()
                .map(day -> after.get(before.indexOf(day)))
                .toArray(LocalDate[]::new)));
        List<Occurrence> occurrences = event.occurrences().stream()
                .map(occurrence -> {
                    LocalDate day = after.get(before.indexOf(occurrence.day()));
                    DraftDetails changed = new DraftDetails(occurrence.details());
                    changed.time = time.startingOn(day);
                    return new Occurrence(day, changed.done());
                })
                .toList();
        return new CalendarEvent(event.key(), details.done(), occurrences);
    }

    /** A change of a day on which the series does not take place. */
    static CalendarEvent astray(CalendarEvent event, SplittableRandom chance) {
        DraftDetails details = new DraftDetails(event.details());
        details.recurrence = Optional.of(Recurrence.of("FREQ=WEEKLY;INTERVAL=1;COUNT=3"));
        CalendarEvent series = new CalendarEvent(event.key(), details.done());
        LocalDate never = event.details().time().day().plusDays(3);
        return new CalendarEvent(
                event.key(), series.details(), List.of(new Occurrence(never, changed(series, never, chance))));
    }

    /** The days of the rule, cancelled ones too. */
    static List<LocalDate> days(CalendarEvent event) {
        Matcher rule = RULE.matcher(event.details().recurrence().orElseThrow().rule());
        if (!rule.matches()) {
            throw new IllegalStateException("not a rule from here: " + rule);
        }
        int step = Integer.parseInt(rule.group(2)) * (rule.group(1).equals("WEEKLY") ? 7 : 1);
        List<LocalDate> days = new ArrayList<>();
        for (int at = 0; at < Integer.parseInt(rule.group(3)); at++) {
            days.add(event.details().time().day().plusDays((long) at * step));
        }
        return days;
    }

    /** What an occurrence is to show. */
    static EventDetails shown(CalendarEvent event, LocalDate day) {
        return event.occurrences().stream()
                .filter(occurrence -> occurrence.day().equals(day))
                .map(Occurrence::details)
                .findFirst()
                .orElseGet(() -> plain(event, day).done());
    }

    private static Recurrence rule(SplittableRandom chance) {
        return Recurrence.of("FREQ=" + (chance.nextBoolean() ? "DAILY" : "WEEKLY") + ";INTERVAL="
                + (2 + chance.nextInt(2)) + ";COUNT=" + (2 + chance.nextInt(5)));
    }

    private static EventDetails changed(CalendarEvent event, LocalDate day, SplittableRandom chance) {
        DraftDetails one = plain(event, day);
        one.title = "Single " + chance.nextInt(100);
        if (chance.nextBoolean()) {
            one.time = one.time.startingOn(day.plusDays(1));
        }
        return one.done();
    }

    private static DraftDetails plain(CalendarEvent event, LocalDate day) {
        DraftDetails one = new DraftDetails(event.details());
        one.time = one.time.startingOn(day);
        one.recurrence = Optional.empty();
        one.guests = Optional.empty();
        one.meeting = false;
        return one;
    }

    private static CalendarEvent series(CalendarEvent event, Recurrence rule, List<Occurrence> occurrences) {
        DraftDetails details = new DraftDetails(event.details());
        details.recurrence = Optional.of(rule);
        return new CalendarEvent(event.key(), details.done(), occurrences);
    }
}
