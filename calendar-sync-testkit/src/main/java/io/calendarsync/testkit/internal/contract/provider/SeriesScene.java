package io.calendarsync.testkit.internal.contract.provider;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Recurrence;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Mail;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.testkit.FakeEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A series over a clock change, whose days are not those of UTC. */
public abstract class SeriesScene extends ProviderScene {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final LocalTime HALF_PAST_MIDNIGHT = LocalTime.of(0, 30);
    static final EventTime NIGHT = EventTime.timed(
            day(16).atTime(HALF_PAST_MIDNIGHT), day(16).atTime(HALF_PAST_MIDNIGHT.plusHours(1)), BERLIN);
    static final Recurrence WEEKLY = Recurrence.of("FREQ=WEEKLY;COUNT=5;BYDAY=MO")
            .without(day(23), LocalDate.parse("2026-04-06"))
            .also(LocalDate.parse("2026-04-01"));
    static final EventDetails NIGHTLY = repeating("Night watch", NIGHT, WEEKLY);

    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-06-01T00:00:00Z");

    SeriesScene() {}

    /** A day of March, whose 16th is a Monday. */
    static LocalDate day(int ofMarch) {
        return LocalDate.of(2026, 3, ofMarch);
    }

    static EventDetails repeating(String title, EventTime time, Recurrence rule) {
        return CalendarEvent.builder(EventKey.of("watch", "1"), title, time)
                .repeats(rule)
                .build()
                .details();
    }

    /** An occurrence of the weekly series, by its day. */
    static RemoteEvent.Of of(LocalDate day) {
        return new RemoteEvent.Of(
                mark(1).eventId(),
                day,
                Optional.of(day.atTime(HALF_PAST_MIDNIGHT).atZone(BERLIN).toInstant()));
    }

    static EventWrite change(EventTime original, EventDetails details) {
        return new EventWrite.ChangeOccurrence(mark(1).eventId(), original, details, Set.of(), Mail.NONE);
    }

    static EventWrite delete(LocalDate day) {
        return new EventWrite.DeleteOccurrence(mark(1).eventId(), NIGHT.startingOn(day));
    }

    /** Changes one occurrence of the weekly series. */
    RemoteEvent changed(CalendarCall call, LocalDate day, String title, EventTime time) {
        return done(write(call, change(NIGHT.startingOn(day), details(title, time))))
                .echo()
                .orElseThrow();
    }

    RemoteEvent read(CalendarCall call, String id) {
        return done(provider().read(call, id));
    }

    /** The occurrences that a listing of the owner's events shows. */
    List<RemoteEvent> occurrences(CalendarCall call) {
        return done(provider().list(call, OWNER, Optional.empty())).events().stream()
                .filter(event -> event.occurrence().isPresent())
                .toList();
    }

    List<RemoteEvent.Of> listedOccurrences(CalendarCall call) {
        return occurrences(call).stream()
                .flatMap(event -> event.occurrence().stream())
                .toList();
    }

    /** What Dana sees, occurrence by occurrence. */
    List<FakeEvent> seen() {
        return dana().between(FROM, UNTIL);
    }

    FakeEvent occurrenceSeen(LocalDate day) {
        return seen().stream()
                .filter(event -> event.time().day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    List<LocalDate> daysSeen() {
        return seen().stream().map(event -> event.time().day()).toList();
    }

    /** At which times of the clock something starts. */
    List<LocalTime> timesSeen() {
        return seen().stream()
                .map(event -> (EventTime.Timed) event.time())
                .map(timed -> LocalTime.ofInstant(timed.start(), BERLIN))
                .distinct()
                .toList();
    }
}
