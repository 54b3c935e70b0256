package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.BERLIN;
import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.DAY;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionId;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome;
import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest;
import io.calendarsync.event.Recurrence;
import io.calendarsync.event.Reminders;
import io.calendarsync.event.Reminders.Reminder;
import io.calendarsync.spi.EventSource;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.Listing;
import io.calendarsync.spi.Window;
import io.calendarsync.testkit.InMemoryEventSource;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad bookings are named, one at a time; nothing here depends on the way to the calendar. */
class InputTest {
    private static final LocalDateTime NINE = DAY.atTime(9, 0);
    private static final LocalDateTime TEN = DAY.atTime(10, 0);
    private static final EventTime GOOD = EventTime.timed(NINE, TEN, BERLIN);

    static Stream<Arguments> badBookings() {
        return Stream.of(
                bad(ProblemCode.EVENT_ENDS_BEFORE_START, "end", "Title", EventTime.timed(TEN, NINE, BERLIN)),
                bad(ProblemCode.EVENT_ENDS_BEFORE_START, "end", "Title", EventTime.allDays(DAY, DAY.minusDays(1))),
                bad(ProblemCode.EVENT_ZONE_MISSING, "zone", "Title", EventTime.timed(NINE, TEN, "")),
                bad(ProblemCode.EVENT_ZONE_UNKNOWN, "zone", "Title", EventTime.timed(NINE, TEN, "Mars/Base")),
                bad(ProblemCode.EVENT_ZONE_UNKNOWN, "zone", "Title", EventTime.timed(NINE, TEN, "+02:00")),
                bad(ProblemCode.EVENT_TITLE_BLANK, "title", "  ", GOOD),
                bad(ProblemCode.EVENT_TEXT_TOO_LONG, "title", "x".repeat(1025), GOOD),
                bad(ProblemCode.EVENT_TIME_OUT_OF_RANGE, "time", "Title", EventTime.allDay(LocalDate.of(12_000, 1, 1))),
                Arguments.of(
                        ProblemCode.EVENT_TEXT_TOO_LONG,
                        "description",
                        CalendarEvent.builder(key(1), "Title", GOOD)
                                .description("y".repeat(8193))
                                .build()),
                Arguments.of(
                        ProblemCode.EVENT_LINK_INVALID,
                        "link",
                        CalendarEvent.builder(key(1), "Title", GOOD)
                                .link("Booking", "javascript:alert(1)")
                                .build()),
                badField(
                        ProblemCode.EVENT_RECURRENCE_INVALID,
                        "recurrence",
                        booking -> booking.repeats(Recurrence.of("FREQ=WEEKLY;BYDAY=XX"))),
                badField(
                        ProblemCode.EVENT_REMINDER_INVALID,
                        "reminders",
                        booking -> booking.reminders(Reminders.of(Reminder.popup(Duration.ofSeconds(90))))),
                badField(ProblemCode.EVENT_GUEST_INVALID, "guests", booking -> booking.guests(Guest.of("nobody"))),
                badField(
                        ProblemCode.EVENT_OCCURRENCE_UNKNOWN,
                        "",
                        booking -> booking.occurrence(DAY, other -> other.title("Other"))),
                badField(
                        ProblemCode.EVENT_TITLE_BLANK,
                        "occurrence " + DAY + ": title",
                        booking -> booking.repeats(Recurrence.daily()).occurrence(DAY, other -> other.title(" "))));
    }

    @ParameterizedTest
    @MethodSource("badBookings")
    void P12_aBadBookingIsNamedAndStopsNoOther(ProblemCode code, String field, CalendarEvent bad) {
        try (Scene scene = Scene.on(Front.FAKE_CALENDAR)) {
            scene.source.put(DANA, bad, appointment(2));
            scene.connected();

            Synced synced = scene.synced();
            Problem problem = synced.report().problems().get(0);
            assertEquals(code, problem.code());
            assertEquals("appointment/A-1", problem.argument("key"));
            assertEquals(field, problem.argument("field"));
            assertTrue(scene.engine.wording().sentence(problem).startsWith("appointment/A-1 "));
            assertEquals(List.of("Appointment 2"), scene.titles());
            assertEquals(1, scene.dana().status().setAside());

            scene.books(appointment(1, "Corrected"));
            scene.synced();
            assertEquals(List.of("Appointment 2", "Corrected"), scene.titles());
            assertEquals(0, scene.dana().status().setAside());
            assertEquals(Optional.empty(), scene.dana().status().problem());
        }
    }

    @Test
    void aBookingThatTurnsBadLeavesItsEventAsItIs() {
        try (Scene scene = Scene.on(Front.FAKE_CALENDAR)) {
            scene.withSynced(appointment(1));
            scene.books(appointment(1, ""));
            scene.synced();
            assertEquals(List.of("Appointment 1"), scene.titles());

            scene.cancels(key(1));
            scene.synced();
            assertTrue(scene.events().isEmpty());
        }
    }

    @Test
    void anEventWithoutLengthIsShownAsOneMinute() {
        try (Scene scene = Scene.on(Front.FAKE_CALENDAR)) {
            scene.withSynced(CalendarEvent.of(key(1), "Pick-up", EventTime.timed(NINE, NINE, BERLIN)));
            assertEquals(
                    EventTime.timed(NINE, NINE.plusMinutes(1), BERLIN),
                    scene.event("Pick-up").time());
        }
    }

    @Test
    void P12_twoBookingsWithOneKeyInAPageAreBothRefused() {
        InMemoryEventSource none = InMemoryEventSource.readAll();
        try (Scene scene = Scene.on(Front.FAKE_CALENDAR, none)) {
            scene.connected();
            EventSource twice =
                    new TwiceSource(List.of(appointment(1, "First"), appointment(2), appointment(1, "Second")));
            SyncOutcome outcome =
                    scene.engine().source(twice).build().connection(DANA).sync();

            Synced synced = (Synced) outcome;
            assertEquals(
                    ProblemCode.EVENT_KEY_TWICE,
                    synced.report().problems().get(0).code());
            assertEquals(List.of("Appointment 2"), scene.titles());
        }
    }

    private static Arguments badField(ProblemCode code, String field, UnaryOperator<CalendarEvent.Builder> mistake) {
        return Arguments.of(
                code,
                field,
                mistake.apply(CalendarEvent.builder(key(1), "Title", GOOD)).build());
    }

    private static Arguments bad(ProblemCode code, String field, String title, EventTime time) {
        return Arguments.of(code, field, CalendarEvent.of(key(1), title, time));
    }

    /** A host whose query joined once too often. */
    private record TwiceSource(List<CalendarEvent> rows) implements EventSource {
        @Override
        public Found find(ConnectionId connection, EventKey key) {
            return new Found.Unknown(key);
        }

        @Override
        public Listing all(ConnectionId connection, Window window, Optional<String> after) {
            return Listing.complete(rows);
        }
    }
}
