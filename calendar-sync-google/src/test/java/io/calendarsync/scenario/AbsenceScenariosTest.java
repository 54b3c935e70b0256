package io.calendarsync.scenario;

import static io.calendarsync.behaviour.Scene.BERLIN;
import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.appointments;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome.Connected;
import io.calendarsync.ConnectionStatus;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.NextAction;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome.Blocked;
import io.calendarsync.SyncOutcome.Held;
import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.RowState;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.SourceFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is not there, or does not seem to be: the largest family of faults that people report of calendar sync. */
class AbsenceScenariosTest {
    private Scene scene = Scene.on(Front.IN_PROCESS);

    @AfterEach
    void close() {
        scene.close();
    }

    /** Google answers a read of a deleted event as if it were there, but for its status: whoever overlooks that never mends it. */
    @Test
    void anEventThatItsUserDeletedIsNotTakenForInSync() {
        scene.withSynced(appointment(1), appointment(2));
        scene.calendar().deletes(scene.event("Appointment 1").id());

        scene.books(appointment(1, "Moved"));
        assertEquals(1, scene.synced().report().total().synced());
        assertEquals(List.of("Appointment 2", "Moved"), scene.titles());
        assertEquals(2, scene.dana().status().live());
        assertEquals(
                "events.get 2, events.list 1, events.patch 1, events.update 1",
                scene.counts().toString());
        assertNothingMore();
    }

    /** Every write "not found", each deletion then taken for done: thousands of futile calls a day, and a green light. */
    @Test
    void aCalendarThatItsUserRemovedIsOneStateAndNotManyFailedWrites() {
        scene.source.put(DANA, appointments(30));
        scene.connect(DANA, EMAIL, CalendarChoice.dedicated("Shop", BERLIN));
        scene.synced();
        dedicated().removes();
        scene.counts().reset();

        scene.books(appointment(1, "Moved"), appointment(2, "Moved"));
        scene.cancels(key(3));
        assertEquals(
                ProblemCode.CALENDAR_GONE,
                assertInstanceOf(Blocked.class, scene.sync()).problem().code());
        ConnectionStatus status = scene.dana().status();
        assertEquals(State.NEEDS_ATTENTION, status.state());
        assertEquals(NextAction.CHOOSE_CALENDAR, status.nextAction());
        assertTrue(scene.rows().stream().noneMatch(row -> row.state() == RowState.REMOVED), "an event taken for gone");
        assertEquals(30, scene.rows().size());
        assertEquals(0, scene.counts().of("events.insert") + scene.counts().of("events.delete"));
        long first = scene.counts().total();
        assertTrue(first <= 4, () -> scene.counts().toString());

        everyMinuteFor(Duration.ofDays(1));
        long day = scene.counts().total() - first;
        assertTrue(day < 120, () -> day + " requests in a day: " + scene.counts());
        assertInstanceOf(Connected.class, scene.connect(DANA, EMAIL, CalendarChoice.dedicated("Shop", BERLIN)));
        scene.synced();
        assertEquals(29, dedicated().events().size());
        assertEquals(State.ACTIVE, scene.dana().status().state());
    }

    /** A calendar that is gone must not be asked for at full cadence by a connection that has nothing to write either. */
    @Test
    void aCalendarThatIsGoneIsNoticedByAnIdleConnectionAndThenSeldomAskedFor() {
        scene.source.put(DANA, appointment(1));
        scene.connect(DANA, EMAIL, CalendarChoice.dedicated("Shop", BERLIN));
        scene.synced();
        dedicated().removes();
        scene.counts().reset();

        everyMinuteFor(Duration.ofHours(23));
        assertEquals(0, scene.counts().total());
        scene.clock.advance(Duration.ofHours(1));
        assertEquals(
                ProblemCode.CALENDAR_GONE,
                assertInstanceOf(Blocked.class, scene.sync()).problem().code());
        everyMinuteFor(Duration.ofDays(1));
        assertTrue(scene.counts().total() < 60, () -> scene.counts().toString());
    }

    /** What was orphaned by a lost memory is looked for however few events there are, not only from some number on. */
    @Test
    void whatNobodyRemembersAnyMoreIsFoundOnASmallCalendarToo() {
        scene.withSynced(appointment(1), appointment(2), appointment(3));
        scene.store.loseLedgers(Scene.NAMESPACE);
        scene.source.remove(DANA, key(3));

        scene.books(appointment(1));
        scene.synced();
        scene.synced();
        assertEquals(List.of("Appointment 1", "Appointment 2"), scene.titles());
        assertEquals(1, scene.counts().of("events.delete"));
        assertNothingMore();
    }

    /** A page that fails, or a memory dropped before the new one is whole, leaves half a calendar or none. */
    @Test
    void aListingThatBreaksOffForgetsNothing() {
        scene.withSynced(appointments(6).toArray(CalendarEvent[]::new));
        scene.store.loseLedgers(Scene.NAMESPACE);
        scene.world.limits().pages(2);
        scene.world.faults().on("events.list").after(1).times(5).fail(FakeFault.refused(503, "global", "backendError"));
        scene.books(appointment(1, "Moved"));

        Paused paused = assertInstanceOf(Paused.class, scene.sync());
        assertEquals(6, scene.events().size());
        assertEquals(0, scene.counts().of("events.delete"));

        scene.clock.set(paused.until());
        scene.synced();
        assertEquals(6, scene.events().size());
        assertEquals(6, scene.dana().status().live());
        assertNothingMore();
    }

    /** One listing that came back empty made a tool write everything a second time. */
    @Test
    void anEmptyAnswerRecreatesNothing() {
        scene.withSynced(appointments(20).toArray(CalendarEvent[]::new));
        scene.store.loseLedgers(Scene.NAMESPACE);
        scene.world.faults().next("events.list", FakeFault.emptyListing());
        List<String> before = scene.titles();

        scene.books(appointments(20).toArray(CalendarEvent[]::new));
        scene.synced();
        assertEquals(before, scene.titles());
        assertEquals(20, scene.dana().status().live());
        scene.synced(); // What was empty is asked for once more.
        assertNothingMore();
    }

    /** The host's own list may come back empty too: a database that is not up yet is no day off. */
    @Test
    void anEmptyListOfTheHostDeletesNothing() {
        scene = on(InMemoryEventSource.readAll());
        scene.withSynced(appointments(20).toArray(CalendarEvent[]::new));
        scene.source.suffer(SourceFault.ALL_EMPTY);

        scene.sync();
        assertEquals(20, scene.events().size());
        assertEquals(0, scene.counts().of("events.delete"));
        scene.source.recover();
        assertNothingMore();
        assertEquals(State.ACTIVE, scene.dana().status().state());
    }

    /** A booking moved far away is neither a deletion nor a new event, and leaves no copy at its old place. */
    @Test
    void aBookingThatMovesFarAwayIsTheSameEvent() {
        scene.withSynced(appointment(1));
        String id = scene.events().get(0).id();
        EventTime nextYear = EventTime.allDay(Scene.DAY.plusYears(1));

        scene.books(CalendarEvent.of(key(1), "Appointment 1", nextYear));
        scene.synced();
        assertEquals(
                List.of(id), scene.events().stream().map(event -> event.id()).toList());
        assertEquals(nextYear, scene.events().get(0).time());
        assertEquals("events.patch 1", scene.counts().toString());
    }

    /** A cancellation that failed once is forgotten elsewhere, and people come to appointments that are none. */
    @Test
    void aCancelledBookingLeavesTheCalendarThoughGoogleFailedAtFirst() {
        scene.withSynced(appointment(1), appointment(2));
        scene.world.faults().always("events.delete", FakeFault.refused(500, "global", "backendError"));
        scene.cancels(key(1));

        Paused paused = assertInstanceOf(Paused.class, scene.sync());
        assertEquals(1, scene.dana().status().waiting());
        scene.world.faults().clear();
        scene.clock.set(paused.until());
        assertEquals(1, scene.synced().report().total().removed());
        assertEquals(List.of("Appointment 2"), scene.titles());
        assertNothingMore();
    }

    /** "Is there a way to undo that sync?" people ask: all that was written can be taken back, and nothing else goes. */
    @Test
    void allThatWasWrittenCanBeTakenBackAndNothingElseGoes() {
        scene.withSynced(appointments(40).toArray(CalendarEvent[]::new));
        scene.calendar().adds("Dentist", EventTime.allDay(Scene.DAY));
        scene.cancels(appointments(40).stream().map(CalendarEvent::key).toArray(EventKey[]::new));

        Held held = assertInstanceOf(Held.class, scene.sync());
        assertEquals(41, scene.events().size());
        assertEquals(NextAction.APPROVE, scene.dana().status().nextAction());
        scene.dana().approve(held.hold());
        assertEquals(40, scene.synced().report().total().removed());
        assertEquals(List.of("Dentist"), scene.titles());
        assertEquals(40, scene.counts().calendarTotal());
    }

    private Scene on(InMemoryEventSource source) {
        scene.close();
        return Scene.on(Front.IN_PROCESS, source);
    }

    private AccountCalendar dedicated() {
        return scene.world.account(EMAIL).calendars().get(1);
    }

    private void everyMinuteFor(Duration length) {
        for (long minute = 0; minute < length.toMinutes(); minute++) {
            scene.clock.advance(Duration.ofMinutes(1));
            scene.sync();
        }
    }

    private void assertNothingMore() {
        scene.counts().reset();
        scene.synced();
        assertEquals("no calls", scene.counts().toString());
    }
}
