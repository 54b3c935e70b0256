package io.calendarsync.testkit.takehome;

import io.calendarsync.event.Availability;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Recurrence;
import io.calendarsync.event.Reminders;
import io.calendarsync.event.Visibility;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/** Events with all that a file can say, drawn at random; single ones and series, at times where clocks are difficult. */
final class RandomEvents {
    static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "Europe/Dublin",
            "America/New_York",
            "America/St_Johns",
            "America/Nuuk",
            "Africa/Casablanca",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Pacific/Auckland",
            "UTC");
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(1996, 10, 20),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2026, 3, 8),
            LocalDate.of(2026, 3, 28),
            LocalDate.of(2026, 3, 29),
            LocalDate.of(2026, 10, 4),
            LocalDate.of(2026, 10, 25),
            LocalDate.of(2026, 12, 31));
    private static final List<Integer> HOURS = List.of(0, 1, 2, 3, 9, 14, 23);
    private static final List<String> RULES = List.of(
            "FREQ=DAILY",
            "FREQ=WEEKLY;INTERVAL=2;COUNT=12",
            "FREQ=WEEKLY;BYDAY=MO,WE,SU",
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "FREQ=MONTHLY;BYDAY=2TU",
            "FREQ=YEARLY;COUNT=40");
    // No backslash right before a line end: ical4j reads the two wrongly.
    private static final List<String> PARTS = List.of(
            "Ann",
            " & ",
            ", ",
            "; ",
            "\\ ",
            "\\n",
            "\"",
            ":",
            "\n",
            "\r\n",
            "\t",
            "é",
            "日本語",
            "😀",
            "👨‍👩‍👧",
            "<b>x</b>",
            "BEGIN:VEVENT",
            "%41+",
            "=",
            "#",
            "{a}",
            "\u0301",
            "a long word that goes on and on ",
            "\u0007",
            "\u202e");

    private final Random random;

    RandomEvents(long seed) {
        random = new Random(seed);
    }

    CalendarEvent next() {
        EventTime time = time();
        CalendarEvent.Builder event =
                CalendarEvent.builder(EventKey.of("visit", "V-1"), "x" + text(random.nextInt(30)) + ".", time);
        looks(event);
        if (random.nextBoolean()) {
            repeat(event, time);
        }
        return event.build();
    }

    private void repeat(CalendarEvent.Builder event, EventTime time) {
        boolean timed = time instanceof EventTime.Timed;
        LocalDate last = time.day().plusDays(400);
        String until = last.format(DateTimeFormatter.BASIC_ISO_DATE) + (timed ? "T225959Z" : "");
        String rule = random.nextInt(4) == 0 ? "FREQ=WEEKLY;UNTIL=" + until : pick(RULES);
        Recurrence repeats = Recurrence.of(rule);
        for (int day = random.nextInt(4); day > 0; day--) {
            repeats = repeats.without(time.day().plusWeeks(random.nextInt(60)));
            repeats = repeats.also(time.day().plusDays(random.nextInt(400)));
        }
        for (int changed = random.nextInt(3); changed > 0; changed--) {
            LocalDate day = time.day().plusWeeks(61 + random.nextInt(20));
            repeats = repeats.also(day);
            event.occurrence(day, one -> {
                one.title("changed " + text(random.nextInt(30)) + ".");
                one.time(time.startingOn(random.nextBoolean() ? day.plusDays(1) : day));
                looks(one);
            });
        }
        event.repeats(repeats);
    }

    private void looks(CalendarEvent.Builder event) {
        if (random.nextBoolean()) {
            event.description("d" + text(random.nextInt(random.nextInt(10) == 0 ? 400 : 20)) + ".");
        }
        if (random.nextBoolean()) {
            event.location("l" + text(random.nextInt(8)) + ".");
        }
        if (random.nextBoolean()) {
            event.link("Open", "https://shop.example/visits/" + random.nextInt(1_000) + "?a=1,2;b=%C3%A9#x");
        }
        if (random.nextBoolean()) {
            event.visibility(random.nextBoolean() ? Visibility.PRIVATE : Visibility.PUBLIC);
            event.availability(random.nextBoolean() ? Availability.FREE : Availability.BUSY);
        }
        if (random.nextBoolean()) {
            event.reminders(Reminders.of(
                    Reminders.Reminder.popup(Duration.ofMinutes(random.nextInt(40_320))),
                    Reminders.Reminder.popup(Duration.ZERO)));
        }
    }

    private EventTime time() {
        LocalDate day = pick(DAYS).plusDays(random.nextInt(3));
        if (random.nextInt(4) == 0) {
            return EventTime.allDays(day, day.plusDays(random.nextInt(4)));
        }
        LocalDateTime start = day.atTime(pick(HOURS), random.nextInt(4) * 15);
        return EventTime.timed(start, start.plusMinutes(15 + random.nextInt(2_000)), pick(ZONES));
    }

    private String text(int parts) {
        StringBuilder text = new StringBuilder();
        for (int part = 0; part < parts; part++) {
            text.append(pick(PARTS));
        }
        return text.toString();
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
