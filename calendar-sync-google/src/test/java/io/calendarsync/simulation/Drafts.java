package io.calendarsync.simulation;

import io.calendarsync.event.Availability;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventColor;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventLink;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Visibility;
import io.calendarsync.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

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
        EventDetails plain = new EventDetails(
                time(chance),
                "Booking " + chance.nextInt(1000),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        EventDetails details = plain;
        for (int edits = chance.nextInt(4); edits > 0; edits--) {
            details = edited(details, chance);
        }
        return new CalendarEvent(key, details);
    }

    /** The same with one field set, changed or given up. */
    static CalendarEvent edited(CalendarEvent event, SplittableRandom chance) {
        return new CalendarEvent(event.key(), edited(event.details(), chance));
    }

    static CalendarEvent moved(CalendarEvent event, SplittableRandom chance) {
        return new CalendarEvent(event.key(), with(event.details(), time(chance)));
    }

    static CalendarEvent atClockChange(CalendarEvent event, SplittableRandom chance) {
        Instant start =
                CHANGES.get(chance.nextInt(CHANGES.size())).plus(Duration.ofMinutes(30L * (chance.nextInt(9) - 4)));
        EventTime time = new EventTime.Timed(start, start.plusSeconds(1800), ZONES.get(chance.nextInt(ZONES.size())));
        return new CalendarEvent(event.key(), with(event.details(), time));
    }

    /** What no calendar takes. */
    static CalendarEvent blunder(CalendarEvent event, SplittableRandom chance) {
        EventDetails good = event.details();
        Instant noon = MutableClock.START;
        EventDetails bad = switch (chance.nextInt(8)) {
            case 0 -> titled(good, " ");
            case 1 -> titled(good, "x".repeat(1025));
            case 2 -> with(good, new EventTime.Timed(noon, noon.minusSeconds(60), "UTC"));
            case 3 -> with(good, new EventTime.Timed(noon, noon.plusSeconds(60), "Europe/Atlantis"));
            case 4 -> with(good, new EventTime.Timed(noon, noon.plusSeconds(60), ""));
            case 5 -> with(good, new EventTime.AllDay(DAY, DAY));
            case 6 -> with(good, new EventTime.AllDay(LocalDate.of(10_000, 1, 1), LocalDate.of(10_000, 1, 2)));
            default -> linked(good, Optional.of(new EventLink("Booking", "javascript:alert(1)")));
        };
        return new CalendarEvent(event.key(), bad);
    }

    static CalendarEvent touched(CalendarEvent event) {
        return new CalendarEvent(
                event.key(), titled(event.details(), event.details().title() + " *"));
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

    private static EventDetails edited(EventDetails was, SplittableRandom chance) {
        int number = chance.nextInt(100);
        boolean gone = chance.nextInt(3) == 0;
        return switch (chance.nextInt(8)) {
            case 0 -> titled(was, "Booking " + number);
            case 1 -> with(was, time(chance));
            case 2 -> fields(was, text("Text", number, gone), was.location(), was.color());
            case 3 -> fields(was, was.description(), text("Room", number, gone), was.color());
            case 4 ->
                fields(
                        was,
                        was.description(),
                        was.location(),
                        gone ? Optional.empty() : Optional.of(COLORS.get(number % COLORS.size())));
            case 5 -> shown(was, gone ? Optional.empty() : Optional.of(Visibility.PRIVATE), was.availability());
            case 6 ->
                shown(
                        was,
                        was.visibility(),
                        gone ? Optional.empty() : Optional.of(number % 2 == 0 ? Availability.FREE : Availability.BUSY));
            default ->
                linked(
                        was,
                        gone
                                ? Optional.empty()
                                : Optional.of(new EventLink("Booking", "https://shop.example/" + number)));
        };
    }

    private static Optional<String> text(String word, int number, boolean gone) {
        return gone ? Optional.empty() : Optional.of(word + " " + number);
    }

    private static EventDetails titled(EventDetails was, String title) {
        return new EventDetails(
                was.time(),
                title,
                was.description(),
                was.location(),
                was.color(),
                was.visibility(),
                was.availability(),
                was.link());
    }

    private static EventDetails with(EventDetails was, EventTime time) {
        return new EventDetails(
                time,
                was.title(),
                was.description(),
                was.location(),
                was.color(),
                was.visibility(),
                was.availability(),
                was.link());
    }

    private static EventDetails fields(
            EventDetails was, Optional<String> description, Optional<String> location, Optional<EventColor> color) {
        return new EventDetails(
                was.time(),
                was.title(),
                description,
                location,
                color,
                was.visibility(),
                was.availability(),
                was.link());
    }

    private static EventDetails shown(
            EventDetails was, Optional<Visibility> visibility, Optional<Availability> availability) {
        return new EventDetails(
                was.time(),
                was.title(),
                was.description(),
                was.location(),
                was.color(),
                visibility,
                availability,
                was.link());
    }

    private static EventDetails linked(EventDetails was, Optional<EventLink> link) {
        return new EventDetails(
                was.time(),
                was.title(),
                was.description(),
                was.location(),
                was.color(),
                was.visibility(),
                was.availability(),
                link);
    }
}
