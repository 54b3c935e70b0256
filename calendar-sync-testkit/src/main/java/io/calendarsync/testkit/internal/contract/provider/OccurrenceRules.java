package io.calendarsync.testkit.internal.contract.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Recurrence;
import io.calendarsync.event.Reminders;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Mail;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RemotePage;
import io.calendarsync.testkit.internal.contract.Hint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules about single occurrences of a series. */
public abstract class OccurrenceRules extends SeriesScene {
    private static final EventTime LATER = NIGHT.startingOn(LocalDate.parse("2026-04-02"));

    /** For the contract. */
    protected OccurrenceRules() {}

    @Test
    @Hint("how the occurrence's id is composed, before and after a clock change")
    void G23_aChangeChangesThatOccurrenceAlone() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), NIGHTLY);
        changed(call, day(16), "Before", NIGHT);
        RemoteEvent echo = changed(call, day(30), "After", LATER);
        assertEquals(details("After", LATER), shown(echo.details().orElseThrow()));
        assertEquals(
                List.of("Before", "Night watch", "After", "Night watch"),
                seen().stream().map(event -> event.title()).toList());
        assertEquals(NIGHTLY, shown(read(call, mark(1).eventId()).details().orElseThrow()));
    }

    @Test
    @Hint("that the id of an occurrence of whole days ends with its date")
    void G23_anOccurrenceOfWholeDaysIsFound() {
        CalendarCall call = onPrimary();
        EventTime fair = EventTime.allDay(day(16));
        inserted(call, mark(1), repeating("Fair", fair, Recurrence.weekly().times(3)));
        done(write(call, change(fair.startingOn(day(23)), details("Small fair", fair.startingOn(day(23))))));
        assertEquals("Small fair", occurrenceSeen(day(23)).title());
        assertEquals("Fair", occurrenceSeen(day(30)).title());
    }

    @Test
    @Hint("that the same change again is the same")
    void G23_repeatingAChangeDoesNoMore() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), NIGHTLY);
        changed(call, day(30), "After", LATER);
        changed(call, day(30), "After", LATER);
        assertEquals(1, occurrences(call).size());
        assertEquals(4, seen().size());
    }

    @Test
    @Hint("that exceptions are listed with their series, cancelled ones too")
    void G37_aSeriesIsShownWithWhatWasDoneToItsOccurrences() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), NIGHTLY);
        inserted(call, mark(2), NIGHTLY);
        changed(call, day(30), "After", LATER);
        done(write(call, delete(day(16))));
        List<RemoteEvent> all = series(call, mark(1).eventId());
        assertEquals(
                List.of("After", "Night watch", "cancelled 2026-03-16"),
                all.stream()
                        .map(event -> event.cancelled()
                                ? "cancelled "
                                        + event.occurrence().orElseThrow().day()
                                : event.details().orElseThrow().title())
                        .sorted()
                        .toList());
        done(write(call, new EventWrite.Delete(mark(1).eventId())));
        assertEquals(
                List.of(true),
                series(call, mark(1).eventId()).stream()
                        .filter(event -> event.occurrence().isEmpty())
                        .map(RemoteEvent::cancelled)
                        .toList());
        assertEquals(List.of(), series(call, mark(3).eventId()));
    }

    private List<RemoteEvent> series(CalendarCall call, String eventId) {
        List<RemoteEvent> all = new ArrayList<>();
        Optional<String> page = Optional.empty();
        do {
            RemotePage some = done(provider().series(call, eventId, page));
            all.addAll(some.events());
            page = some.next();
        } while (page.isPresent());
        return all;
    }

    @Test
    @Hint("that 404 of an occurrence is told as NOT_FOUND")
    void G23_whatTheRuleHasNotIsNotFound() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), NIGHTLY);
        for (LocalDate none : List.of(day(17), day(23))) {
            EventTime then = NIGHT.startingOn(none);
            assertFault(Fault.Kind.NOT_FOUND, write(call, change(then, details("None", then))));
            assertFault(Fault.Kind.NOT_FOUND, write(call, delete(none)));
        }
        EventTime unknown = NIGHT.startingOn(day(16));
        assertFault(
                Fault.Kind.NOT_FOUND,
                write(
                        call,
                        new EventWrite.ChangeOccurrence(
                                mark(2).eventId(), unknown, details("None", unknown), Set.of(), Mail.NONE)));
        assertEquals(4, seen().size());
    }

    @Test
    @Hint("that a field to be cleared is cleared of the occurrence")
    void G23_aChangeClearsOfTheOccurrenceWhatItNames() {
        CalendarCall call = onPrimary();
        EventDetails described = new EventDetails(
                NIGHT,
                "Night watch",
                Optional.of("with a lamp"),
                Optional.of("the tower"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(WEEKLY),
                Optional.of(Reminders.none()),
                Optional.empty(),
                false);
        inserted(call, mark(1), described);
        EventWrite change = new EventWrite.ChangeOccurrence(
                mark(1).eventId(),
                NIGHT.startingOn(day(30)),
                details("After", LATER),
                Set.of(EventField.DESCRIPTION, EventField.REMINDERS),
                Mail.NONE);
        EventDetails now =
                done(write(call, change)).echo().orElseThrow().details().orElseThrow();
        assertEquals(Optional.empty(), now.description());
        assertEquals(Optional.of("the tower"), now.location());
        assertEquals(Optional.empty(), shown(now).reminders());
        assertEquals(described, read(call, mark(1).eventId()).details().orElseThrow());
    }

    @Test
    @Hint("that an occurrence that was deleted stands again once it is changed")
    void G23_aChangeBringsADeletedOccurrenceBack() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), NIGHTLY);
        assertEquals(Optional.empty(), done(write(call, delete(day(30)))).echo());
        assertEquals(3, seen().size());
        assertFalse(changed(call, day(30), "After", LATER).cancelled());
        assertEquals(4, seen().size());
    }

    @Test
    @Hint("that deleting an occurrence deletes no series")
    void G5_deletingAnOccurrenceDeletesItAlone() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), NIGHTLY);
        done(write(call, delete(day(30))));
        assertEquals(List.of(day(16), LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-13")), daysSeen());
    }

    @Test
    @Hint("that 410 is told as DELETED")
    void G5_deletingADeletedOccurrenceSaysSo() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), NIGHTLY);
        done(write(call, delete(day(30))));
        assertFault(Fault.Kind.DELETED, write(call, delete(day(30))));
    }

    @Test
    @Hint("that a change of an occurrence brings no series back")
    void G19_anOccurrenceOfADeletedSeriesDoesNotBringItBack() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), NIGHTLY);
        dana().deletes(mark(1).eventId());
        write(call, change(NIGHT.startingOn(day(30)), details("After", LATER)));
        assertEquals(
                List.of(),
                seen().stream()
                        .filter(event -> event.title().equals("Night watch"))
                        .toList());
    }
}
