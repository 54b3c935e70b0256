package io.calendarsync.undo;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.NAMESPACE;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.appointments;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectionId;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.OldEvents;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome.Reason;
import io.calendarsync.SyncOutcome.Skipped;
import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.SyncWindow;
import io.calendarsync.UndoOutcome;
import io.calendarsync.UndoOutcome.Changed;
import io.calendarsync.UndoOutcome.Undone;
import io.calendarsync.UndoPlan;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.Guest;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.Mail;
import io.calendarsync.spi.RowState;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InMemoryEventSource.Call;
import io.calendarsync.testkit.SourceFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that a connection wrote is taken back, with a plan first. */
@ParameterizedClass
@EnumSource(Front.class)
class UndoTest {
    private final Scene scene;

    UndoTest(Front front) {
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void everythingThatWasWrittenGoesAndTheConnectionRests() {
        start(70);
        UndoPlan plan = scene.dana().planUndo();
        assertEquals(70, plan.count());
        assertEquals(20, plan.sample().size());
        assertEquals(
                List.of("primary"),
                plan.calendars().stream().map(CalendarInfo::address).toList());
        assertEquals(0, scene.counts().total());

        Undone undone = assertInstanceOf(Undone.class, scene.dana().undo(plan));
        assertEquals(70, undone.report().total().removed());
        assertEquals(List.of(), scene.titles());
        assertEquals(State.PAUSED, scene.dana().status().state());
        assertEquals(new Skipped(Reason.PAUSED), scene.sync());
        assertEquals(
                "Removed 70 appointments. The calendar rests until somebody resumes it.",
                scene.engine.wording().outcome(undone));
        assertEquals("events.delete 70", scene.counts().toString().replaceFirst("batch \\d+, ", ""));
    }

    @Test
    void P1_P2_resumedItWritesEverythingOnceMoreAndOnce() {
        start(5);
        undoes();
        scene.dana().resume();

        Synced synced = scene.synced();
        assertEquals(5, synced.report().total().created());
        assertEquals(5, scene.events().size());
        assertTrue(scene.rows().stream().allMatch(row -> row.state() == RowState.LIVE && row.generation() == 1));
        assertQuiet();

        undoes();
        assertEquals(List.of(), scene.titles());
    }

    @Test
    void theHostIsNotAskedAndNothingIsHeld() {
        start(60);
        scene.source.suffer(SourceFault.ALL_THROWS, SourceFault.FIND_THROWS);
        scene.dana().changed(key(1), key(2), key(3));
        scene.sync();
        int finds = scene.source.calls(Call.FIND);

        undoes();
        assertEquals(List.of(), scene.titles());
        assertEquals(finds, scene.source.calls(Call.FIND));
    }

    @Test
    void P4_whatIsTheUsersOwnStays() {
        start(2);
        scene.calendar().adds("Dentist", appointment(7).details().time());
        scene.calendar().copies(scene.event("Appointment 1").id());

        undoes();
        assertEquals(List.of("Appointment 1", "Dentist"), scene.titles());
    }

    @Test
    void P4_whatAnotherConnectionWroteStays() {
        ConnectionId desk = ConnectionId.of("shop-1", "desk");
        start(2);
        scene.connect(desk, EMAIL, CalendarChoice.primary());
        scene.source.put(desk, appointment(9));
        assertInstanceOf(Synced.class, scene.engine.connection(desk).sync());

        undoes();
        assertEquals(List.of("Appointment 9"), scene.titles());
    }

    @Test
    void P10_nobodyIsMailed() {
        scene.source.put(DANA, appointment(1, "Lesson", Guest.of("pat@example.com")));
        scene.connected();
        scene.synced();
        scene.cancels(key(1));
        UndoOutcome outcome = scene.engine()
                .guestMail((connection, key, change) -> Mail.ALL)
                .build()
                .connection(DANA)
                .undo(scene.dana().planUndo());

        assertInstanceOf(Undone.class, outcome);
        assertEquals(List.of(), scene.titles());
        assertEquals(0, scene.world.mails().count());
    }

    @Test
    void anotherSetThanWasLookedAtIsNotUndone() {
        start(3);
        UndoPlan plan = scene.dana().planUndo();
        scene.books(appointment(9));
        scene.synced();

        Changed changed = assertInstanceOf(Changed.class, scene.dana().undo(plan));
        assertEquals(4, changed.plan().count());
        assertEquals(scene.dana().planUndo(), changed.plan());
        assertEquals(4, scene.events().size());
        assertEquals(State.ACTIVE, scene.dana().status().state());
        assertEquals(
                "4 events would be removed by now: that is not what was looked at. Look at it again.",
                scene.engine.wording().outcome(changed));
        assertInstanceOf(Undone.class, scene.dana().undo(changed.plan()));
    }

    @Test
    void theSameNumberOfOtherEventsIsAnotherSet() {
        start(3);
        UndoPlan plan = scene.dana().planUndo();
        scene.books(appointment(9));
        scene.cancels(key(0));
        scene.synced();

        assertInstanceOf(Changed.class, scene.dana().undo(plan));
        assertEquals(3, scene.events().size());
    }

    @Test
    void whatIsStagedAndHeldIsPartOfIt() {
        start(40);
        scene.cancels(appointments(30).stream().map(CalendarEvent::key).toArray(EventKey[]::new));
        scene.sync();
        assertEquals(40, scene.dana().planUndo().count());

        undoes();
        assertEquals(List.of(), scene.titles());
        assertTrue(scene.dana().status().hold().isEmpty());
    }

    @Test
    void whatWasUndoneDoesNotCountAgainstTheBrake() {
        start(60);
        undoes();
        scene.dana().resume();
        scene.synced();
        scene.cancels(key(1), key(2));

        scene.synced();
        assertEquals(58, scene.events().size());
    }

    @Test
    void whatStandsOnCalendarsThatWereLeftIsTakenBackToo() {
        scene.source.put(DANA, appointments(2));
        Moves moves = new Moves(scene);
        moves.start(appointment(2));
        AccountCalendar shop = moves.toAnother("Shop", OldEvents.MOVE);
        scene.world.faults().on("events.delete").fail(FakeFault.refused(403, "calendar", "requiredAccessLevel"));
        scene.synced();
        scene.world.faults().clear();
        UndoPlan plan = scene.dana().planUndo();
        assertEquals(6, plan.count());
        assertEquals(2, plan.calendars().size());

        assertInstanceOf(Undone.class, scene.dana().undo(plan));
        assertEquals(List.of(), scene.titles());
        assertEquals(List.of(), Moves.titles(shop));
        assertEquals(List.of(), moves.left());
        assertEquals(0, scene.dana().planUndo().count());
    }

    @Test
    void whatWasOnlyPlannedForLaterIsStillWrittenLater() {
        scene.source.put(DANA, appointment(1), appointment(2000));
        scene.connected();
        SyncEngine engine = scene.engine()
                .window(SyncWindow.DEFAULT.ahead(Duration.ofDays(30)))
                .build();
        assertInstanceOf(Synced.class, engine.connection(DANA).sync());
        assertEquals(1, scene.dana().planUndo().count());

        undoes();
        assertEquals(
                List.of(RowState.REMOVED, RowState.DEFERRED),
                scene.rows().stream().map(LedgerRow::state).toList());
        scene.dana().resume();
        scene.clock.advance(Duration.ofDays(90));
        assertInstanceOf(Synced.class, engine.connection(DANA).sync());
        assertTrue(scene.titles().contains("Appointment 2000"));
    }

    @Test
    void aLostLedgerIsLearntFirst() {
        start(3);
        scene.store.loseLedgers(NAMESPACE);
        UndoPlan nothing = scene.dana().planUndo();
        assertEquals(0, nothing.count());

        Changed changed = assertInstanceOf(Changed.class, scene.dana().undo(nothing));
        assertEquals(3, changed.plan().count());
        assertEquals(3, scene.events().size());
        assertInstanceOf(Undone.class, scene.dana().undo(changed.plan()));
        assertEquals(List.of(), scene.titles());
    }

    @Test
    void whereNothingWasWrittenNothingIsDone() {
        scene.connected();
        UndoPlan plan = scene.dana().planUndo();
        assertEquals(0, plan.count());
        assertEquals(List.of(), plan.calendars());

        assertInstanceOf(Undone.class, scene.dana().undo(plan));
        assertEquals(State.PAUSED, scene.dana().status().state());
        assertEquals(0, scene.counts().of("events.delete"));
    }

    @Test
    void whatIsNotConnectedCannotBeUndone() {
        assertEquals(
                new UndoOutcome.NotConnected(), scene.dana().undo(scene.dana().planUndo()));
        start(2);
        scene.dana().disconnect();

        UndoPlan plan = scene.dana().planUndo();
        assertEquals(0, plan.count());
        assertEquals(new UndoOutcome.NotConnected(), scene.dana().undo(plan));
        assertEquals("No calendar is connected.", scene.engine.wording().outcome(new UndoOutcome.NotConnected()));
    }

    @Test
    void aSyncThatIsUnderWayKeepsItBusy() {
        start(2);
        UndoPlan plan = scene.dana().planUndo();
        UndoOutcome[] meanwhile = new UndoOutcome[1];
        scene.books(appointment(1, "Moved"));
        scene.source.runBefore(
                Call.FIND,
                scene.source.calls(Call.FIND) + 1,
                () -> meanwhile[0] = scene.dana().undo(plan));

        scene.synced();
        assertEquals(new UndoOutcome.Busy(), meanwhile[0]);
        assertEquals(List.of("Appointment 0", "Moved"), scene.titles());
        assertEquals(
                "The calendar is being synced just now. Try again in a moment.",
                scene.engine.wording().outcome(meanwhile[0]));
    }

    @Test
    void theHostHearsOfEachEventThatGoes() {
        start(2);
        scene.listener.forget();
        undoes();

        assertEquals(
                List.of(key(0), key(1)),
                scene.listener.results().stream().map(result -> result.key()).toList());
        assertInstanceOf(Synced.class, scene.listener.outcomes().get(0));
    }

    private void undoes() {
        assertInstanceOf(Undone.class, scene.dana().undo(scene.dana().planUndo()));
    }

    private void start(int bookings) {
        scene.source.put(DANA, appointments(bookings));
        scene.withSynced();
    }

    private void assertQuiet() {
        scene.counts().reset();
        scene.synced();
        assertEquals("no calls", scene.counts().toString());
    }
}
