package io.calendarsync.scenario;

import static io.calendarsync.behaviour.Scene.BERLIN;
import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.DAY;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.appointments;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionStatus;
import io.calendarsync.NextAction;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventTime;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.InMemoryEventSource.Call;
import io.calendarsync.testkit.InjectedFault;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a booking says, when it is said, and who gets to hear of it. */
class BookingScenariosTest {
    private Scene scene = Scene.on(Front.IN_PROCESS);

    @AfterEach
    void close() {
        scene.close();
    }

    /** One odd booking crashed the sync of everything else of its person. */
    @Test
    void oneOddBookingStopsNoOther() {
        scene.connected();
        EventTime backwards = EventTime.timed(DAY.atTime(10, 0), DAY.atTime(9, 0), BERLIN);
        scene.books(appointment(1), CalendarEvent.of(key(2), "Odd", backwards), appointment(3));

        assertEquals(2, scene.synced().report().total().synced());
        assertEquals(List.of("Appointment 1", "Appointment 3"), scene.titles());
        ConnectionStatus status = scene.dana().status();
        assertEquals(1, status.setAside());
        assertEquals(
                ProblemCode.EVENT_ENDS_BEFORE_START,
                status.problem().orElseThrow().code());
        assertEquals("appointment/A-2", status.problem().orElseThrow().argument("key"));
        assertEquals(NextAction.CORRECT_BOOKING, status.nextAction());
        assertEquals(2, scene.counts().calendarTotal());
    }

    /** A whole day that passes through a point in time ends up on the day before, or lasts two. */
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Auckland", "America/Los_Angeles", "Pacific/Kiritimati", "UTC"})
    void aWholeDayStaysOnItsDayWhereverItsCalendarIs(String zone) {
        scene.connected();
        scene.world.account(Scene.EMAIL).sets("timezone", zone);
        EventTime day = EventTime.allDay(LocalDate.of(2026, 3, 29));
        scene.books(CalendarEvent.of(key(1), "Repair due", day));

        scene.synced();
        assertEquals(day, scene.events().get(0).time());
        scene.counts().reset();
        scene.dana().changed(key(1));
        scene.synced();
        assertEquals("no calls", scene.counts().toString());
    }

    /** An appointment in summer time was written an hour off by a server elsewhere, and again after each change of clocks. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"})
    void anAppointmentKeepsItsHourOverTheChangeOfClocks(String zone) {
        scene.connected();
        LocalDateTime[] starts = {
            LocalDateTime.of(2026, 3, 7, 9, 0), LocalDateTime.of(2026, 3, 30, 9, 0), LocalDateTime.of(2026, 11, 2, 9, 0)
        };
        for (int at = 0; at < starts.length; at++) {
            scene.books(CalendarEvent.of(
                    key(at), "At nine", EventTime.timed(starts[at], starts[at].plusHours(1), ZoneId.of(zone))));
        }

        scene.synced();
        assertEquals(
                List.of(starts),
                scene.events().stream().map(event -> local(event, zone)).toList());
        assertEquals(3, scene.counts().calendarTotal());
    }

    /** A first sync mailed every guest of every old event; and each later one mailed them again. */
    @Test
    void nobodyGetsMailHoweverOftenItIsSynced() {
        scene.source.put(DANA, appointments(50));
        scene.connected();
        scene.synced();
        String id = scene.event("Appointment 1").id();
        scene.calendar().invites(id, "guest@example.org");
        scene.world.mails().reset();

        scene.books(appointment(1, "Moved"));
        scene.synced();
        assertEquals("guest@example.org", scene.event("Moved").guests().get(0).email());
        scene.calendar().deletes(id);
        scene.books(appointment(1, "Back"));
        scene.synced();
        scene.cancels(key(1), key(2));
        scene.synced();
        assertEquals(0, scene.world.mails().count(), () -> scene.world.mails().toString());
        assertEquals(48, scene.events().size());
    }

    /** A hint that is ticked off before it is safely kept is lost when the database fails, and its repetition is a "duplicate". */
    @Test
    void aChangeThatCouldNotBeKeptIsRefusedAndMayBeSaidAgain() {
        scene.withSynced(appointment(1));
        scene.source.put(DANA, appointment(1, "Moved"));
        for (int times = 0; times < 2; times++) {
            scene.storeFaults.breakDown();
            assertThrows(InjectedFault.class, () -> scene.dana().changed(key(1)));
            scene.storeFaults.recover();
        }
        scene.synced();
        assertEquals("no calls", scene.counts().toString());

        scene.dana().changed(key(1));
        scene.dana().changed(key(1));
        scene.synced();
        assertEquals(List.of("Moved"), scene.titles());
        assertEquals("events.patch 1", scene.counts().toString());
    }

    /** A change made while its booking is being written is not part of what was written: it must not be ticked off with it. */
    @Test
    void aChangeThatIsSaidWhileItsBookingIsWrittenIsNotLost() {
        scene.withSynced(appointment(1));
        scene.books(appointment(1, "First"));
        scene.storeFaults.runAfter(
                "ledger.save", scene.storeFaults.calls("ledger.save") + 1, () -> scene.books(appointment(1, "Second")));

        scene.synced();
        scene.synced();
        assertEquals(List.of("Second"), scene.titles());
        assertEquals("events.patch 2", scene.counts().toString());
        assertEquals(0, scene.dana().status().waiting());
    }

    /** Whoever only waits to be told goes wrong for ever when one message is lost: a feed is read whether or not it was. */
    @Test
    void aChangeThatNobodyToldOfIsFoundAtTheNextReading() {
        scene.close();
        scene = Scene.on(Front.IN_PROCESS, InMemoryEventSource.feed());
        scene.withSynced(appointment(1), appointment(2));
        scene.source.put(DANA, appointment(1, "Moved"));
        scene.source.remove(DANA, key(2));

        scene.synced();
        assertEquals(List.of("Moved"), scene.titles());
        assertEquals("events.delete 1, events.patch 1", scene.counts().toString());
    }

    /** What is tried again is the booking as it is then, not a copy of what it was when it failed. */
    @Test
    void whatIsTriedAgainIsTheBookingAsItIsThen() {
        scene.withSynced(appointment(1), appointment(2));
        scene.world.faults().always("events.patch", FakeFault.htmlPage(503));
        scene.books(appointment(1, "Old"), appointment(2, "Old too"));
        Paused paused = assertInstanceOf(Paused.class, scene.sync());
        scene.world.faults().clear();
        scene.source.put(DANA, appointment(1, "New"));
        scene.source.remove(DANA, key(2));
        scene.counts().reset();
        int asked = scene.source.calls(Call.FIND);

        scene.clock.set(paused.until());
        scene.synced();
        assertEquals(List.of("New"), scene.titles());
        assertEquals("events.delete 1, events.patch 1", scene.counts().toString());
        assertTrue(scene.source.calls(Call.FIND) > asked, "written without asking the host");
    }

    private static LocalDateTime local(FakeEvent event, String zone) {
        EventTime.Timed time = (EventTime.Timed) event.time();
        return LocalDateTime.ofInstant(time.start(), ZoneId.of(zone));
    }
}
