package io.calendarsync.series;

import io.calendarsync.event.Recurrence;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Draws recurrences as text, in the many spellings that other programs have for one rule.
 *
 * <p>Weekly rules choose no months, and numbered weekdays no days of the month: there the independent library errs.
 */
final class SaidInText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<String> FREQUENCIES =
            List.of("DAILY", "DAILY", "WEEKLY", "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "MONTHLY", "YEARLY");

    private SaidInText() {}

    static Recurrence draw(Chance chance, LocalDate start) {
        String frequency = chance.of(FREQUENCIES);
        List<String> parts = new ArrayList<>(choice(chance, frequency));
        parts.add("FREQ=" + frequency);
        if (chance.oneIn(3)) {
            parts.add("INTERVAL=" + chance.from(1, frequency.equals("YEARLY") ? 2 : 5));
        }
        if (chance.oneIn(3)) {
            parts.add("WKST=" + chance.of(DAYS));
        }
        end(chance, start, parts);
        String text = String.join(";", chance.shuffled(parts));
        String cased = chance.oneIn(4) ? text.toLowerCase(Locale.ROOT) : text;
        return Recurrence.of(chance.oneIn(3) ? "RRULE:" + cased : cased);
    }

    private static List<String> choice(Chance chance, String frequency) {
        List<String> parts = new ArrayList<>();
        boolean weekly = frequency.equals("WEEKLY");
        boolean numbering = frequency.equals("MONTHLY") || frequency.equals("YEARLY");
        if (!weekly && chance.oneIn(4)) {
            parts.add("BYMONTH=" + chance.numbers(4, () -> chance.from(1, 12)));
        }
        boolean monthDays = !weekly && chance.oneIn(3);
        if (monthDays) {
            parts.add("BYMONTHDAY="
                    + chance.numbers(3, () -> chance.oneIn(3) ? -chance.from(1, 31) : chance.from(1, 31)));
        }
        if (chance.oneIn(monthDays ? 6 : 2)) {
            boolean numbered = numbering && !monthDays && chance.oneIn(2);
            parts.add("BYDAY="
                    + chance.some(DAYS, 4).stream()
                            .map(day -> numbered ? nth(chance) + day : day)
                            .collect(Collectors.joining(",")));
        }
        if (numbering && !parts.isEmpty() && chance.oneIn(4)) {
            parts.add("BYSETPOS=" + chance.of(List.of("1", "2", "-1", "-2,1")));
        }
        return parts;
    }

    private static int nth(Chance chance) {
        return chance.oneIn(3) ? -chance.from(1, 4) : chance.from(1, 4);
    }

    private static void end(Chance chance, LocalDate start, List<String> parts) {
        LocalDate last = start.plusDays(chance.from(1, 150));
        switch (chance.from(0, 5)) {
            case 0 -> parts.add("COUNT=" + chance.from(1, 20));
            case 1 -> parts.add("UNTIL=" + DAY.format(last));
            case 2 -> parts.add("UNTIL=" + DAY.format(last) + "T235959Z");
            case 3 -> parts.add("UNTIL=" + DAY.format(last) + "T0" + chance.from(0, 9) + "0000Z");
            case 4 -> parts.add("UNTIL=" + DAY.format(last) + "T0" + chance.from(0, 9) + "0000");
            default -> {
                // It goes on.
            }
        }
    }
}
