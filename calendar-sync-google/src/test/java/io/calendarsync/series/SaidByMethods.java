package io.calendarsync.series;

import io.calendarsync.event.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Draws recurrences as a host says them that calls methods. */
final class SaidByMethods {
    private static final List<DayOfWeek> DAYS = List.of(DayOfWeek.values());

    private SaidByMethods() {}

    static Recurrence draw(Chance chance, LocalDate start) {
        Recurrence rule = rule(chance);
        if (chance.oneIn(3)) {
            rule = rule.every(chance.from(1, rule.rule().startsWith("FREQ=YEARLY") ? 2 : 5));
        }
        return switch (chance.from(0, 3)) {
            case 0 -> rule.times(chance.from(1, 20));
            case 1, 2 -> rule.until(start.plusDays(chance.from(0, 120)));
            default -> rule;
        };
    }

    private static Recurrence rule(Chance chance) {
        return switch (chance.from(0, 7)) {
            case 0 -> Recurrence.daily();
            case 1 -> Recurrence.weekly();
            case 2, 3 -> Recurrence.weekly(chance.some(DAYS, 4).toArray(DayOfWeek[]::new));
            case 4 -> Recurrence.monthly();
            case 5 -> Recurrence.monthly(chance.oneIn(3) ? -chance.from(1, 5) : chance.from(1, 31));
            case 6 -> Recurrence.monthly(chance.oneIn(3) ? -1 : chance.from(1, 5), chance.of(DAYS));
            default -> Recurrence.yearly();
        };
    }
}
