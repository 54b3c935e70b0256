package io.calendarsync.internal.event;

import io.calendarsync.event.Recurrence;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/** Draws recurrences that nobody would write, made of the parts of such as somebody would. */
final class OddRules {
    private static final List<String> PIECES = List.of(
            "RRULE:",
            "FREQ=DAILY",
            "FREQ=WEEKLY",
            "FREQ=MONTHLY",
            "FREQ=YEARLY",
            "freq=yearly",
            "FREQ=SECONDLY",
            ";",
            ";",
            ";",
            ";",
            ";",
            ",",
            "=",
            "BYDAY=MO",
            "BYDAY=",
            "5FR",
            "-53SU",
            "0MO",
            "XX",
            "BYMONTHDAY=",
            "31",
            "-31",
            "32",
            "BYMONTH=2",
            "BYMONTH=",
            "BYSETPOS=",
            "BYSETPOS=366",
            "BYWEEKNO=53",
            "BYYEARDAY=-366",
            "INTERVAL=",
            "10000",
            "99999999999999999999",
            "-",
            "+",
            "COUNT=",
            "50000",
            "UNTIL=",
            "20260229",
            "99991231",
            "00010101",
            "00000000T000000Z",
            "20260310T250000Z",
            "20260310T090000",
            "WKST=",
            "SU",
            "\u0663",
            "\uD800",
            "\r\n",
            " ",
            "BYHOUR=1",
            "X-PART=1",
            "ß",
            "\u0000");

    private OddRules() {}

    static Recurrence draw(Random random) {
        StringBuilder rule = new StringBuilder(random.nextInt(4) == 0 ? "" : "FREQ=" + frequency(random) + ";");
        for (int pieces = random.nextInt(12); pieces > 0; pieces--) {
            rule.append(PIECES.get(random.nextInt(PIECES.size())));
            rule.append(random.nextBoolean() ? ";" : "");
        }
        return new Recurrence(rule.toString(), days(random), days(random));
    }

    private static String frequency(Random random) {
        return List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY").get(random.nextInt(4));
    }

    private static SortedSet<LocalDate> days(Random random) {
        SortedSet<LocalDate> days = new TreeSet<>();
        switch (random.nextInt(8)) {
            case 0 -> days.add(LocalDate.MIN);
            case 1 -> days.add(LocalDate.MAX);
            case 2 -> days.add(LocalDate.of(2026, 3, 12));
            default -> {
                // None.
            }
        }
        return days;
    }
}
