package io.calendarsync.testkit.internal.contract.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.calendarsync.event.Availability;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventColor;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventLink;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Reminders;
import io.calendarsync.event.Reminders.Reminder;
import io.calendarsync.event.Visibility;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.testkit.internal.contract.Hint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules about what events show. */
public abstract class ContentRules extends ProviderScene {
    private static final EventTime TWO_DAYS =
            EventTime.allDays(LocalDate.parse("2026-03-28"), LocalDate.parse("2026-03-29"));
    private static final EventDetails FULL = new EventDetails(
            MORNING,
            "Ring sizing",
            Optional.of("Band 52 to 54"),
            Optional.of("Hauptstraße 1"),
            Optional.of(EventColor.TOMATO),
            Optional.of(Visibility.PRIVATE),
            Optional.of(Availability.FREE),
            Optional.of(new EventLink("Booking A-1", "https://shop.example/bookings/A-1?tab=1&x=y")),
            Optional.empty(),
            Optional.of(Reminders.of(Reminder.popup(Duration.ofMinutes(10)), Reminder.mail(Duration.ofDays(1)))),
            Optional.empty(),
            false);

    /** For the contract. */
    protected ContentRules() {}

    @Test
    @Hint("how each field is written and read back")
    void G17_everyFieldArrives() {
        CalendarCall call = onPrimary();
        assertEquals(Optional.of(FULL), inserted(call, mark(1), FULL).details());
    }

    @Test
    @Hint("the table of colours, in both directions")
    void G17_everyColorArrives() {
        CalendarCall call = onPrimary();
        int number = 0;
        for (EventColor color : EventColor.values()) {
            EventDetails details = new EventDetails(
                    MORNING,
                    color.name(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(color),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            assertEquals(
                    Optional.of(details),
                    inserted(call, mark(number++), details).details().map(ProviderScene::shown));
        }
    }

    @Test
    @Hint("that the calendar's own reminders, none and the event's own are told apart")
    void G17_remindersArrive() {
        CalendarCall call = onPrimary();
        List<Reminders> each = List.of(
                Reminders.byDefault(),
                Reminders.none(),
                Reminders.of(Reminder.popup(Duration.ZERO), Reminder.mail(Duration.ofDays(28))),
                Reminders.of(Reminder.mail(Duration.ofMinutes(5))),
                Reminders.byDefault());
        inserted(call, mark(1), titled("Fair"));
        for (Reminders reminders : each) {
            assertEquals(
                    Optional.of(reminders), patched(call, reminding(reminders)).reminders());
        }
        int number = 2;
        for (Reminders reminders : each) {
            assertEquals(
                    Optional.of(reminders),
                    inserted(call, mark(number++), reminding(reminders))
                            .details()
                            .orElseThrow()
                            .reminders());
        }
    }

    @Test
    @Hint("the encoding of texts, and that nothing is escaped twice")
    void G17_textsArriveUnchanged() {
        String odd = "Häämatka 💍 日本語 שלום \"quoted\" \\ <b>bold</b> & 50 % =?+";
        EventDetails details = new EventDetails(
                MORNING,
                odd,
                Optional.of(odd + "\nsecond line\n\tthird"),
                Optional.of(odd),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertEquals(
                Optional.of(details),
                inserted(onPrimary(), mark(1), details).details().map(ProviderScene::shown));
        assertEquals(odd, only().title());
    }

    @Test
    @Hint("that dates never pass through an instant, and that the end is exclusive")
    void G17_allDayEventsKeepTheirDates() {
        RemoteEvent echo = inserted(onPrimary(), mark(1), details("Fair", TWO_DAYS));
        assertEquals(TWO_DAYS, echo.details().orElseThrow().time());
    }

    @Test
    @Hint("that an event without length is written with one minute")
    void G17_anEventWithoutLengthLastsOneMinute() {
        Instant nine = Instant.parse("2026-03-02T09:00:00Z");
        RemoteEvent echo =
                inserted(onPrimary(), mark(1), details("Now", new EventTime.Timed(nine, nine, "Europe/Berlin")));
        assertEquals(
                new EventTime.Timed(nine, nine.plusSeconds(60), "Europe/Berlin"),
                echo.details().orElseThrow().time());
    }

    @Test
    @Hint("that a patch clears the other kind of time")
    void G17_patchTurnsTimesIntoDaysAndBack() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), titled("Fair"));
        assertEquals(TWO_DAYS, patched(call, details("Fair", TWO_DAYS)).time());
        assertEquals(MORNING, patched(call, titled("Fair")).time());
    }

    @Test
    @Hint("that a patch carries the zone of both ends")
    void G17_patchMovesToAnotherZone() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), titled("Fair"));
        EventTime later = new EventTime.Timed(
                Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z"), "America/New_York");
        assertEquals(later, patched(call, details("Fair", later)).time());
    }

    @Test
    @Hint("that a patch is no full update")
    void G4_patchLeavesWhatItNeitherCarriesNorClears() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), FULL);
        dana().describes(mark(1).eventId(), "a person's note");
        EventDetails now = patched(call, titled("Another title"));
        assertEquals("Another title", now.title());
        assertEquals(Optional.of("a person's note"), now.description());
        assertEquals(FULL.location(), now.location());
        assertEquals(FULL.color(), now.color());
        assertEquals(FULL.visibility(), now.visibility());
        assertEquals(FULL.availability(), now.availability());
        assertEquals(FULL.link(), now.link());
        assertEquals(FULL.reminders(), now.reminders());
    }

    @Test
    @Hint("that each field to be cleared is sent as null")
    void G4_patchClearsEachFieldThatItNames() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), FULL);
        EventDetails now = done(write(call, new EventWrite.Patch(mark(1), titled("Bare"), Set.of(EventField.values()))))
                .echo()
                .flatMap(RemoteEvent::details)
                .orElseThrow();
        assertEquals(Optional.empty(), now.description());
        assertEquals(Optional.empty(), now.location());
        assertEquals(Optional.empty(), now.color());
        assertEquals(Optional.empty(), now.visibility());
        // What is usual may be said or left out.
        assertNotEquals(Optional.of(Availability.FREE), now.availability());
        assertEquals(Optional.empty(), now.link());
        assertEquals(Optional.empty(), shown(now).reminders());
    }

    @Test
    @Hint("that what a patch carries is not cleared by it")
    void G4_patchClearsNothingThatItCarries() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), FULL);
        EventDetails now = done(write(call, new EventWrite.Patch(mark(1), FULL, Set.of(EventField.values()))))
                .echo()
                .flatMap(RemoteEvent::details)
                .orElseThrow();
        assertEquals(FULL, now);
    }

    @Test
    @Hint("that absent fields are left out rather than cleared")
    void G4_patchClearsNothingElse() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), FULL);
        EventDetails now = done(write(call, new EventWrite.Patch(mark(1), titled("Bare"), Set.of(EventField.LOCATION))))
                .echo()
                .flatMap(RemoteEvent::details)
                .orElseThrow();
        assertEquals(Optional.empty(), now.location());
        assertEquals(FULL.description(), now.description());
        assertEquals(FULL.link(), now.link());
    }

    @Test
    @Hint("that a refused event is told as EVENT_REFUSED")
    void G16_anEventThatEndsBeforeItStartsIsRefused() {
        EventTime backwards = new EventTime.Timed(
                Instant.parse("2026-03-02T10:00:00Z"), Instant.parse("2026-03-02T09:00:00Z"), "Europe/Berlin");
        assertFault(
                Fault.Kind.EVENT_REFUSED,
                write(onPrimary(), new EventWrite.Insert(mark(1), details("Odd", backwards))));
    }

    private static EventDetails reminding(Reminders reminders) {
        return CalendarEvent.builder(EventKey.of("fair", "1"), "Fair", MORNING)
                .reminders(reminders)
                .build()
                .details();
    }

    private EventDetails patched(CalendarCall call, EventDetails details) {
        return done(write(call, new EventWrite.Patch(mark(1), details, Set.of())))
                .echo()
                .flatMap(RemoteEvent::details)
                .orElseThrow();
    }
}
