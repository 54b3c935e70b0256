package io.calendarsync.series;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Recurrence;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;

/** Draws series as a host would say them, where clocks and calendars are difficult. */
public final class HostSeries {
    /** Days about which clocks change in one of the zones, months or years end, or a leap day comes. */
    public static final List<LocalDate> EDGES = List.of(
            LocalDate.of(2026, 1, 31),
            LocalDate.of(2026, 3, 8),
            LocalDate.of(2026, 3, 29),
            LocalDate.of(2026, 4, 5),
            LocalDate.of(2026, 9, 27),
            LocalDate.of(2026, 10, 4),
            LocalDate.of(2026, 10, 25),
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2028, 2, 29));

    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "Europe/Dublin",
            "America/New_York",
            "America/St_Johns",
            "America/Sao_Paulo",
            "Asia/Jerusalem",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Pacific/Auckland",
            "UTC");
    private static final List<Integer> HOURS = List.of(0, 1, 2, 2, 2, 3, 9, 23);
    private static final int NEARLY_NEVER = 10 * 366;
    private static final int SOON = 90;

    private HostSeries() {}

    /** A series that starts about one of the difficult days. */
    public static CalendarEvent any(EventKey key, SplittableRandom random) {
        return near(EDGES.get(random.nextInt(EDGES.size())), key, random);
    }

    /** A series that starts within days of this one, and has what series can have. */
    public static CalendarEvent near(LocalDate edge, EventKey key, SplittableRandom random) {
        Chance chance = new Chance(random);
        EventTime first = time(chance, edge.plusDays(chance.from(-4, 2)));
        Recurrence rule = rule(chance, first);
        LocalDate start = first.day();
        List<LocalDate> soon = Expansion.hits(first, rule, start.plusDays(SOON));
        CalendarEvent.Builder series =
                CalendarEvent.builder(key, "Series " + key.id(), first).repeats(exceptions(chance, rule, start, soon));
        if (!soon.isEmpty() && chance.oneIn(3)) {
            chance.some(soon, 3)
                    .forEach(day -> series.occurrence(day, changed -> {
                        if (chance.oneIn(2)) {
                            changed.title("Changed " + key.id());
                        }
                        if (chance.oneIn(2)) {
                            changed.time(moved(chance, first.startingOn(day)));
                        }
                    }));
        }
        return series.build();
    }

    static CalendarEvent plain(EventTime first, Recurrence recurrence) {
        return CalendarEvent.builder(EventKey.of("appointment", "plain"), "Plain", first)
                .repeats(recurrence)
                .build();
    }

    private static EventTime time(Chance chance, LocalDate day) {
        if (chance.oneIn(6)) {
            return EventTime.allDays(day, day.plusDays(chance.from(0, 2)));
        }
        LocalDateTime start = day.atTime(chance.of(HOURS), 15 * chance.from(0, 3));
        return EventTime.timed(start, start.plusHours(2).plusMinutes(chance.from(0, 60)), chance.of(ZONES));
    }

    // What hits nothing for years is refused, or shows nothing but its start.
    private static Recurrence rule(Chance chance, EventTime first) {
        while (true) {
            Recurrence rule =
                    chance.oneIn(2) ? SaidByMethods.draw(chance, first.day()) : SaidInText.draw(chance, first.day());
            if (hits(first, rule, SOON) || hits(first, rule, NEARLY_NEVER)) {
                return rule;
            }
        }
    }

    private static boolean hits(EventTime first, Recurrence rule, int days) {
        return !Expansion.hits(first, rule, first.day().plusDays(days)).isEmpty();
    }

    private static Recurrence exceptions(Chance chance, Recurrence rule, LocalDate start, List<LocalDate> soon) {
        Recurrence with = rule;
        if (!soon.isEmpty() && chance.oneIn(3)) {
            with = with.without(chance.some(soon, 3).toArray(LocalDate[]::new));
        }
        if (chance.oneIn(6)) {
            with = with.without(start.plusDays(chance.from(0, 30)));
        }
        if (chance.oneIn(4)) {
            with = with.also(start.plusDays(chance.from(0, 30)), start.plusDays(chance.from(0, SOON)));
        }
        return with;
    }

    private static EventTime moved(Chance chance, EventTime time) {
        int days = chance.from(-2, 3);
        if (time instanceof EventTime.Timed timed) {
            Duration later = Duration.ofDays(days).plusMinutes(chance.from(0, 200));
            return new EventTime.Timed(timed.start().plus(later), timed.end().plus(later), timed.zone());
        }
        return time.startingOn(time.day().plusDays(days));
    }
}
