package io.calendarsync.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectRequest;
import io.calendarsync.ConnectionId;
import io.calendarsync.SyncEngine;
import io.calendarsync.event.AddToCalendar;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventColor;
import io.calendarsync.event.EventKind;
import io.calendarsync.event.EventTemplate;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest;
import io.calendarsync.event.Recurrence;
import io.calendarsync.event.Reminders;
import io.calendarsync.event.Visibility;
import io.calendarsync.testkit.FakeGoogleTest;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.InMemoryEventSource;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The guide's snippets about what appears on a calendar. */
@FakeGoogleTest
class AppearanceTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    private static final EventTime NINE = at(MONDAY, 9);
    private static final ConnectionId DANA = ConnectionId.of("main-street", "dana");

    // [kinds]
    static final EventKind APPOINTMENT = EventKind.of("appointment")
            .values("customer", "service", "staff", "phone", "notes")
            .title("{customer}: {service} ({staff})")
            .description("Phone: {phone}\nNotes: {notes}")
            .otherwise("customer", "Walk-in")
            .reminders(Reminders.of(Reminders.Reminder.popup(Duration.ofMinutes(15))));

    static final EventKind REPAIR_DUE = EventKind.of("repair-due")
            .called("due repair", "due repairs")
            .allDay()
            .title("Due: {item}, {customer}")
            .color(EventColor.TANGERINE)
            .visibility(Visibility.PRIVATE);
    // [/kinds]

    @Test
    void kindsAreSaidOnce() {
        // [kind-event]
        CalendarEvent repair = REPAIR_DUE
                .event("R-77", LocalDate.of(2026, 3, 10))
                .with("customer", "Ann")
                .with("item", "silver ring")
                .link("Open the repair", "https://shop.example/repairs/R-77")
                .build();
        // [/kind-event]
        assertEquals("Due: silver ring, Ann", repair.details().title());
        assertEquals(Optional.of(EventColor.TANGERINE), repair.details().color());
    }

    @Test
    void aSeriesIsOneEvent() {
        // [series]
        CalendarEvent course = APPOINTMENT
                .event("C-12", NINE)
                .with("service", "Goldsmith's course")
                .repeats(Recurrence.weekly(DayOfWeek.MONDAY)
                        .times(10)
                        .without(LocalDate.of(2026, 4, 6)) // cancelled
                        .also(LocalDate.of(2026, 4, 7))) // at the same time on that day
                .occurrence(
                        LocalDate.of(2026, 3, 16), // the day that it has by the rule
                        one -> one.with("staff", "Eve").time(at(LocalDate.of(2026, 3, 17), 14)))
                .build();
        // [/series]
        assertEquals("Walk-in: Goldsmith's course", course.details().title());
        assertEquals(
                "Walk-in: Goldsmith's course (Eve)",
                course.occurrences().get(0).details().title());
    }

    @Test
    void fromADayOnItIsAnother() {
        // [split]
        LocalDate from = LocalDate.of(2026, 4, 13);
        CalendarEvent until = APPOINTMENT
                .event("C-12", NINE)
                .repeats(Recurrence.weekly().until(from.minusDays(1)))
                .build();
        CalendarEvent since = APPOINTMENT
                .event("C-12-from-2026-04-13", at(from, 11))
                .repeats(Recurrence.weekly())
                .build();
        // [/split]
        assertTrue(until.details().recurrence().orElseThrow().rule().endsWith("UNTIL=20260412"));
        assertEquals(from, since.details().time().day());
    }

    @Test
    void templatesAreCheckedWhenTheyAreWritten() {
        // [template]
        Set<String> names = Set.of("customer", "service", "staff");
        EventTemplate template = EventTemplate.parse("{customer}: [#service] ({staff})", names);
        String title = template.title(Map.of("service", "Ring sizing")); // Ring sizing
        // [/template]
        assertEquals("Ring sizing", title);
        String refusal = assertThrows(IllegalArgumentException.class, () -> EventTemplate.parse("{staf}", names))
                .getMessage();
        assertEquals("unknown placeholder {staf}; known are customer, service, staff", refusal);
    }

    @Test
    void colourGuestsAndMeeting() {
        // [looks]
        CalendarEvent visit = APPOINTMENT
                .event("A-1001", NINE)
                .with("service", "Engraving")
                .color(EventColor.nearest("#d81b60").orElse(EventColor.GRAPHITE))
                .guests(
                        Guest.of("ann@example.com").called("Ann"),
                        Guest.of("eve@example.com").optional())
                .meeting()
                .reminders(Reminders.none())
                .build();
        // [/looks]
        assertEquals(2, visit.details().guests().orElseThrow().size());
    }

    @Test
    void customersTakeItHome() {
        CalendarEvent event =
                APPOINTMENT.event("A-1001", NINE).with("service", "Engraving").build();
        Instant now = Instant.parse("2026-03-02T08:00:00Z");
        // [take-home]
        AddToCalendar take = AddToCalendar.of(event, "A-1001@shop.example");
        String file = take.ics(now); // send it as text/calendar; charset=utf-8
        Optional<URI> link = take.googleLink();
        // [/take-home]
        assertTrue(file.contains("UID:A-1001@shop.example"));
        assertTrue(link.isPresent());
    }

    @Test
    void aWeekLooksLikeInTheReadme(SyncEngine engine, InMemoryEventSource bookings, FakeWorld google) {
        bookings.put(
                DANA,
                APPOINTMENT
                        .event("A-1", NINE)
                        .with("customer", "Ann")
                        .with("service", "Ring sizing")
                        .with("staff", "Dana")
                        .build());
        bookings.put(
                DANA,
                APPOINTMENT
                        .event("A-2", at(MONDAY, 11))
                        .with("service", "Watch battery")
                        .build());
        bookings.put(
                DANA,
                REPAIR_DUE
                        .event("R-77", MONDAY.plusDays(1))
                        .with("customer", "Ben")
                        .with("item", "silver ring")
                        .build());
        engine.complete(
                "session",
                google.consent(
                        engine.connect(DANA, ConnectRequest.of("session", CalendarChoice.primary()))
                                .location(),
                        "dana@example.com"));
        engine.connection(DANA).sync();
        assertEquals(
                "[2026-03-09T08:00:00Z Ann: Ring sizing (Dana), 2026-03-09T10:00:00Z Walk-in: Watch battery,"
                        + " 2026-03-10 Due: silver ring, Ben]",
                google.account("dana@example.com").calendar().events().toString());
    }

    private static EventTime at(LocalDate day, int hour) {
        return EventTime.timed(day.atTime(hour, 0), day.atTime(hour + 1, 0), Shop.ZONE);
    }
}
