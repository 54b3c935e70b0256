package io.calendarsync.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventKindTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final EventTime NINE =
            EventTime.timed(DAY.atTime(9, 0), DAY.atTime(10, 0), ZoneId.of("Europe/Berlin"));
    private static final Reminders MORNING = Reminders.of(Reminders.Reminder.popup(Duration.ofHours(2)));
    private static final EventKind REPAIR = EventKind.of("repair-due")
            .called("due repair", "due repairs")
            .allDay()
            .values("customer", "item", "notes")
            .title("{customer}: {item}")
            .description("Item: {item}\nNotes: {notes}")
            .otherwise("customer", "Walk-in")
            .color(EventColor.TANGERINE)
            .visibility(Visibility.PRIVATE)
            .reminders(MORNING);

    @Test
    void anEventHasWhatItsKindSays() {
        CalendarEvent event = REPAIR.event("R-77", DAY)
                .with("customer", "Ann")
                .with("item", "<Ring>")
                .build();
        EventDetails expected = CalendarEvent.builder(
                        EventKey.of("repair-due", "R-77"), "Ann: <Ring>", EventTime.allDay(DAY))
                .description("Item: &lt;Ring&gt;")
                .color(EventColor.TANGERINE)
                .visibility(Visibility.PRIVATE)
                .availability(Availability.FREE)
                .reminders(MORNING)
                .build()
                .details();
        assertEquals(new CalendarEvent(EventKey.of("repair-due", "R-77"), expected), event);
    }

    @Test
    void whatTheEventSaysWins() {
        EventDetails details = REPAIR.event("R-77", EventTime.allDays(DAY, DAY.plusDays(2)))
                .with("item", "Ring")
                .title("Own title")
                .description("Own text")
                .color(EventColor.BASIL)
                .availability(Availability.BUSY)
                .reminders(Reminders.none())
                .build()
                .details();
        assertEquals("Own title", details.title());
        assertEquals(Optional.of("Own text"), details.description());
        assertEquals(Optional.of(EventColor.BASIL), details.color());
        assertEquals(Optional.of(Availability.BUSY), details.availability());
        assertEquals(Optional.of(Reminders.none()), details.reminders());
        assertEquals(Optional.of(Visibility.PRIVATE), details.visibility());
    }

    @Test
    void wholeDaysAreFreeUnlessTheHostSaysBusy() {
        EventKind busy = EventKind.of("holiday").availability(Availability.BUSY).allDay();
        assertEquals(
                Optional.of(Availability.BUSY),
                busy.event("1", DAY).build().details().availability());
        assertEquals(
                Optional.empty(),
                EventKind.of("visit").event("1", NINE).build().details().availability());
    }

    @Test
    void aMissingValueHasItsDefaultAndAnEmptyTitleTheLabel() {
        assertEquals("Walk-in: Ring", title(REPAIR.event("1", DAY).with("item", "Ring")));
        assertEquals("due repair", title(REPAIR.title("{item}").event("1", DAY)));
        assertEquals("visit", title(EventKind.of("visit").event("1", NINE)));
        assertEquals(
                Optional.empty(),
                REPAIR.description("{item}").event("1", DAY).build().details().description());
    }

    @Test
    void valuesMayBeHtmlAlready() {
        CalendarEvent.Builder event = REPAIR.event("1", DAY).withHtml("notes", "<i>soon</i>");
        assertEquals(Optional.of("Notes: <i>soon</i>"), event.build().details().description());
        event.with("notes", "<i>");
        assertEquals(Optional.of("Notes: &lt;i&gt;"), event.build().details().description());
    }

    @Test
    void anOccurrenceMayHaveOtherValues() {
        CalendarEvent event = REPAIR.event("1", DAY)
                .occurrence(DAY.plusDays(7), one -> one.with("item", "Chain"))
                .with("item", "Ring")
                .with("customer", "Ann")
                .repeats(Recurrence.weekly())
                .guests(Guest.of("ann@example.com"))
                .build();
        assertEquals("Ann: Ring", event.details().title());
        assertEquals(
                List.of("Ann: Chain"),
                event.occurrences().stream().map(one -> one.details().title()).toList());
        assertEquals(
                Optional.of("Item: Chain"), event.occurrences().get(0).details().description());
    }

    @Test
    void P12_whatCannotBeMeantIsRefusedEarly() {
        refused("repair-due takes whole days: R-1", () -> REPAIR.event("R-1", NINE));
        refused(
                "visit is not said to take whole days: V-1",
                () -> EventKind.of("visit").event("V-1", DAY));
        String unknown = "unknown placeholder {custmer}; known are customer, item, notes";
        refused(unknown, () -> REPAIR.title("{custmer}"));
        refused(unknown, () -> REPAIR.otherwise("custmer", "x"));
        refused(unknown, () -> REPAIR.event("R-1", DAY).with("custmer", "x"));
        refused(
                "unknown placeholder {a}; known are b",
                () -> EventKind.of("visit").title("{a}").values("b"));
        refused(
                "unknown placeholder {b}; known are a",
                () -> EventKind.of("visit").title("{a}").event("1", NINE).with("b", "x"));
        refused(
                "unknown placeholder {b}; known are none",
                () -> CalendarEvent.builder(EventKey.of("visit", "1"), "Title", NINE)
                        .with("b", "x"));
    }

    @Test
    void aKindSaysItsName() {
        assertEquals("repair-due due repair due repairs", REPAIR + " " + REPAIR.singular() + " " + REPAIR.plural());
        assertTrue(REPAIR.name().equals("repair-due"));
    }

    private static String title(CalendarEvent.Builder event) {
        return event.build().details().title();
    }

    private static void refused(String message, Runnable wrong) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, wrong::run).getMessage());
    }
}
