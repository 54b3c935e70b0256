package io.calendarsync.simulation;

import io.calendarsync.event.Availability;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventColor;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventLink;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest;
import io.calendarsync.event.Occurrence;
import io.calendarsync.event.Recurrence;
import io.calendarsync.event.Reminders;
import io.calendarsync.event.Reminders.Reminder;
import io.calendarsync.event.Visibility;
import io.calendarsync.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Bookings of every sort, in the form in which they come back from a calendar. */
final class Drafts {
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC", "Pacific/Auckland");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<EventColor> COLORS = List.of(EventColor.values());
    /** Around these, clocks are changed in one of the zones. */
    private static final List<Instant> CHANGES = List.of(
            Instant.parse("2026-03-29T01:00:00Z"),
            Instant.parse("2026-10-25T01:00:00Z"),
            Instant.parse("2026-11-01T06:00:00Z"),
            Instant.parse("2026-04-04T14:00:00Z"));

    private Drafts() {}

    static CalendarEvent any(EventKey key, SplittableRandom chance) {
        CalendarEvent event = CalendarEvent.of(key, "Booking " + chance.nextInt(1000), time(chance));
        for (int edits = chance.nextInt(5); edits > 0; edits--) {
            event = edited(event, chance);
        }
        return event;
    }

    /** A single booking of the next weeks that nobody is invited to. */
    static CalendarEvent soon(EventKey key, SplittableRandom chance) {
        CalendarEvent event = CalendarEvent.of(key, "Booking " + chance.nextInt(1000), soon(chance));
        DraftDetails details = new DraftDetails(event.details());
        details.location = unless(chance.nextBoolean(), "Room " + chance.nextInt(100));
        details.color = unless(chance.nextBoolean(), COLORS.get(chance.nextInt(COLORS.size())));
        return new CalendarEvent(key, details.done());
    }

    static CalendarEvent movedSoon(CalendarEvent event, SplittableRandom chance) {
        return moved(event, soon(chance));
    }

    /** A series of the next weeks with an occurrence that is changed, and with a guest. */
    static CalendarEvent soonAgainAndAgain(EventKey key, SplittableRandom chance) {
        DraftDetails details =
                new DraftDetails(CalendarEvent.of(key, "Lesson", soon(chance)).details());
        details.recurrence = Optional.of(Recurrence.of("FREQ=WEEKLY;INTERVAL=2;COUNT=4"));
        details.guests = Optional.of(guests(1));
        CalendarEvent series = new CalendarEvent(key, details.done());
        LocalDate second = SeriesDrafts.days(series).get(1);
        DraftDetails one = new DraftDetails(SeriesDrafts.shown(series, second));
        one.title = "Recital";
        return new CalendarEvent(key, series.details(), List.of(new Occurrence(second, one.done())));
    }

    static EventTime soon(SplittableRandom chance) {
        Instant start = MutableClock.START.plus(Duration.ofMinutes(15L * (96 + chance.nextInt(4 * 24 * 40))));
        return new EventTime.Timed(start, start.plusSeconds(1800), ZONES.get(chance.nextInt(ZONES.size())));
    }

    /** The same with one field set, changed or given up, or with one occurrence changed. */
    static CalendarEvent edited(CalendarEvent event, SplittableRandom chance) {
        boolean series = event.details().recurrence().isPresent();
        if (series && chance.nextInt(3) > 0) {
            return SeriesDrafts.edited(event, chance);
        }
        return switch (chance.nextInt(12)) {
            case 0 -> SeriesDrafts.turned(event, chance);
            case 1 -> moved(event, chance);
            default -> new CalendarEvent(event.key(), edited(event.details(), chance), event.occurrences());
        };
    }

    static CalendarEvent moved(CalendarEvent event, SplittableRandom chance) {
        return moved(event, time(chance));
    }

    static CalendarEvent atClockChange(CalendarEvent event, SplittableRandom chance) {
        Instant start =
                CHANGES.get(chance.nextInt(CHANGES.size())).plus(Duration.ofMinutes(30L * (chance.nextInt(9) - 4)));
        return moved(
                event, new EventTime.Timed(start, start.plusSeconds(1800), ZONES.get(chance.nextInt(ZONES.size()))));
    }

    /** What no calendar takes. */
    static CalendarEvent blunder(CalendarEvent event, SplittableRandom chance) {
        DraftDetails bad = new DraftDetails(event.details());
        Instant noon = MutableClock.START;
        switch (chance.nextInt(13)) {
            case 0 -> bad.title = " ";
            case 1 -> bad.title = "x".repeat(1025);
            case 2 -> bad.time = new EventTime.Timed(noon, noon.minusSeconds(60), "UTC");
            case 3 -> bad.time = new EventTime.Timed(noon, noon.plusSeconds(60), "Europe/Atlantis");
            case 4 -> bad.time = new EventTime.Timed(noon, noon.plusSeconds(60), "");
            case 5 -> bad.time = new EventTime.AllDay(DAY, DAY);
            case 6 -> bad.time = new EventTime.AllDay(LocalDate.of(10_000, 1, 1), LocalDate.of(10_000, 1, 2));
            case 7 -> bad.recurrence = Optional.of(Recurrence.of("FREQ=HOURLY"));
            case 8 -> bad.guests = Optional.of(List.of(Guest.of("nobody")));
            case 9 -> bad.reminders = Optional.of(Reminders.of(Reminder.popup(Duration.ofSeconds(30))));
            case 10, 11 -> {
                return SeriesDrafts.astray(event, chance);
            }
            default -> bad.link = Optional.of(new EventLink("Booking", "javascript:alert(1)"));
        }
        return new CalendarEvent(event.key(), bad.done());
    }

    static CalendarEvent touched(CalendarEvent event) {
        DraftDetails details = new DraftDetails(event.details());
        details.title += " *";
        return new CalendarEvent(event.key(), details.done(), event.occurrences());
    }

    static EventTime time(SplittableRandom chance) {
        if (chance.nextInt(5) == 0) {
            LocalDate first = DAY.plusDays(chance.nextInt(200));
            return EventTime.allDays(first, first.plusDays(chance.nextInt(3)));
        }
        Instant start = MutableClock.START.plus(Duration.ofMinutes(15L * chance.nextInt(4 * 24 * 200)));
        return new EventTime.Timed(
                start, start.plusSeconds(900L * (1 + chance.nextInt(8))), ZONES.get(chance.nextInt(ZONES.size())));
    }

    private static CalendarEvent moved(CalendarEvent event, EventTime time) {
        if (event.details().recurrence().isPresent()) {
            return SeriesDrafts.moved(event, time);
        }
        DraftDetails details = new DraftDetails(event.details());
        details.time = time;
        return new CalendarEvent(event.key(), details.done());
    }

    private static EventDetails edited(EventDetails was, SplittableRandom chance) {
        DraftDetails next = new DraftDetails(was);
        int number = chance.nextInt(100);
        boolean gone = chance.nextInt(3) == 0;
        switch (chance.nextInt(10)) {
            case 0 -> next.title = "Booking " + number;
            case 1 -> next.description = unless(gone, "Text " + number);
            case 2 -> next.location = unless(gone, "Room " + number);
            case 3 -> next.color = unless(gone, COLORS.get(number % COLORS.size()));
            case 4 -> next.visibility = unless(gone, Visibility.PRIVATE);
            case 5 -> next.availability = unless(gone, number % 2 == 0 ? Availability.FREE : Availability.BUSY);
            case 6 -> next.reminders = unless(gone, reminders(number));
            case 7 -> next.guests = unless(gone, guests(number));
            case 8 -> next.meeting = !gone;
            default -> next.link = unless(gone, new EventLink("Booking", "https://shop.example/" + number));
        }
        return next.done();
    }

    private static Reminders reminders(int number) {
        return switch (number % 3) {
            case 0 -> Reminders.byDefault();
            case 1 -> Reminders.none();
            default -> Reminders.of(Reminder.popup(Duration.ofMinutes(number)));
        };
    }

    /** Some of three, by the bits of a number. */
    private static List<Guest> guests(int number) {
        return IntStream.range(0, 3)
                .filter(at -> (number & (1 << at)) != 0)
                .mapToObj(at -> Guest.of("customer" + at + "@shop.example"))
                .map(guest -> number > 50 ? guest.optional() : guest)
                .toList();
    }

    private static <T> Optional<T> unless(boolean gone, T value) {
        return gone ? Optional.empty() : Optional.of(value);
    }
}
