package io.calendarsync.testkit.google;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A series as calendars make them, drawn at random, with a start close to where clocks or months are difficult.
 *
 * @param zone the zone of its clock; an all-day series has none
 * @param rule what stands behind {@code RRULE:}
 * @param added on which days it takes place besides, at the time of its start
 * @param excluded on which days it does not, had it taken place at the time of its start
 */
record RandomSeries(
        Optional<ZoneId> zone, LocalDateTime start, String rule, Set<LocalDate> added, Set<LocalDate> excluded) {
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
    private static final List<String> EDGES = List.of(
            "2024-02-29",
            "2026-01-31",
            "2026-02-15",
            "2026-03-08",
            "2026-03-22",
            "2026-03-29",
            "2026-04-05",
            "2026-09-27",
            "2026-10-04",
            "2026-10-25",
            "2026-11-01",
            "2026-12-31",
            "2027-02-28",
            "2028-02-26");
    private static final List<Integer> HOURS = List.of(0, 1, 2, 2, 2, 3, 9, 23);
    private static final List<String> FREQUENCIES = List.of(
            "DAILY", "DAILY", "WEEKLY", "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "MONTHLY", "YEARLY", "YEARLY",
            "HOURLY");
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    static RandomSeries draw(Random random) {
        Optional<ZoneId> zone = random.nextInt(6) == 0 ? Optional.empty() : Optional.of(ZoneId.of(one(random, ZONES)));
        LocalDate day = LocalDate.parse(one(random, EDGES)).plusDays(random.nextInt(7) - 4);
        LocalDateTime start =
                zone.isEmpty() ? day.atStartOfDay() : day.atTime(one(random, HOURS), 15 * random.nextInt(4));
        // A clock never shows a time that it skips.
        LocalDateTime shown = zone.map(of -> start.atZone(of).toLocalDateTime()).orElse(start);
        String frequency = zone.isEmpty() ? one(random, FREQUENCIES.subList(0, 10)) : one(random, FREQUENCIES);
        return new RandomSeries(
                zone,
                shown,
                "FREQ=" + frequency + parts(random, frequency, day.getMonthValue())
                        + end(random, frequency, zone, shown),
                days(random, day),
                days(random, day));
    }

    boolean has(String part) {
        return rule.contains(";" + part + "=");
    }

    String recurrence() {
        StringBuilder lines = new StringBuilder("[\"RRULE:").append(rule).append('"');
        added.forEach(day -> lines.append(",\"RDATE").append(date(day)).append('"'));
        excluded.forEach(day -> lines.append(",\"EXDATE").append(date(day)).append('"'));
        return lines.append(']').toString();
    }

    private String date(LocalDate day) {
        return zone.map(of -> ";TZID=" + of + ":" + TIME.format(day.atTime(start.toLocalTime())))
                .orElseGet(() -> ";VALUE=DATE:" + DATE.format(day));
    }

    private static String parts(Random random, String frequency, int month) {
        boolean yearly = frequency.equals("YEARLY");
        boolean monthly = frequency.equals("MONTHLY");
        StringBuilder parts = new StringBuilder();
        if (random.nextInt(3) == 0) {
            parts.append(";INTERVAL=").append(1 + random.nextInt(yearly ? 3 : 6));
        }
        if (random.nextInt(yearly ? 2 : 4) == 0) {
            // Hours are counted one by one, so not for long.
            int span = frequency.equals("HOURLY") ? 2 : 12;
            parts.append(";BYMONTH=")
                    .append(some(random, 3, () -> String.valueOf(1 + (month - 1 + random.nextInt(span)) % 12)));
        }
        boolean monthDays = !frequency.equals("WEEKLY") && !frequency.equals("HOURLY") && random.nextInt(3) == 0;
        if (monthDays) {
            parts.append(";BYMONTHDAY=").append(some(random, 3, () -> {
                int day = 1 + random.nextInt(31);
                return String.valueOf(random.nextInt(3) == 0 ? -day : day);
            }));
        }
        boolean ordinals = (monthly || yearly) && random.nextBoolean();
        if (random.nextInt(monthDays ? 6 : 3) > (monthDays ? 4 : 0)) {
            parts.append(";BYDAY=").append(some(random, 4, () -> {
                String ordinal = (random.nextInt(3) == 0 ? "-" : "") + (1 + random.nextInt(4));
                return (ordinals ? ordinal : "") + one(random, DAYS);
            }));
        }
        if ((monthly || yearly) && !(monthDays && ordinals) && parts.indexOf("BY") > 0 && random.nextInt(4) == 0) {
            parts.append(";BYSETPOS=").append(some(random, 2, () -> one(random, List.of("1", "2", "3", "-1", "-2"))));
        }
        if (random.nextInt(4) == 0) {
            parts.append(";WKST=").append(one(random, DAYS));
        }
        return parts.toString();
    }

    private static String end(Random random, String frequency, Optional<ZoneId> zone, LocalDateTime start) {
        int days = switch (frequency) {
            case "YEARLY" -> 3000;
            case "MONTHLY" -> 600;
            case "HOURLY" -> 2;
            default -> 60;
        };
        return switch (random.nextInt(3)) {
            case 0 -> ";COUNT=" + (1 + random.nextInt(20));
            case 1 -> {
                LocalDateTime last = start.plusDays(1 + random.nextInt(days));
                yield ";UNTIL="
                        + zone.map(of -> TIME.format(last.atZone(of).withZoneSameInstant(ZoneOffset.UTC)) + "Z")
                                .orElseGet(() -> DATE.format(last));
            }
            default -> "";
        };
    }

    private static Set<LocalDate> days(Random random, LocalDate near) {
        Set<LocalDate> days = new TreeSet<>();
        int count = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0;
        for (int i = 0; i < count; i++) {
            days.add(near.plusDays(random.nextInt(30)));
        }
        return days;
    }

    private static String some(Random random, int most, Supplier<String> value) {
        Set<String> values = new LinkedHashSet<>();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            values.add(value.get());
        }
        return String.join(",", values);
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
