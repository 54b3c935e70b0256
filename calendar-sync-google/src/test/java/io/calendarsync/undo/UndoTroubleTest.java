package io.calendarsync.undo;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.appointments;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.OldEvents;
import io.calendarsync.ProblemCode;
import io.calendarsync.UndoOutcome;
import io.calendarsync.UndoOutcome.Blocked;
import io.calendarsync.UndoOutcome.Paused;
import io.calendarsync.UndoOutcome.Undone;
import io.calendarsync.UndoPlan;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InjectedFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Taking everything back where something stands in the way. */
@ParameterizedClass
@EnumSource(Front.class)
class UndoTroubleTest {
    private final Scene scene;

    UndoTroubleTest(Front front) {
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void whatIsCutOffGoesOnWithANewPlan() {
        start(120);
        scene.world.faults().on("events.delete").times(5).fail(FakeFault.refused(503, "global", "backendError"));
        scene.world.faults().on("batch").fail(FakeFault.refused(503, "global", "backendError"));

        Paused paused = assertInstanceOf(Paused.class, undo());
        assertEquals(ProblemCode.PROVIDER_UNAVAILABLE, paused.problem().code());
        assertEquals(State.PAUSED, scene.dana().status().state());
        assertEquals(
                ProblemCode.PROVIDER_UNAVAILABLE,
                scene.dana().status().problem().orElseThrow().code());
        // Too early asks nobody.
        scene.counts().reset();
        assertInstanceOf(Paused.class, undo());
        assertEquals(0, scene.counts().total());

        scene.world.faults().clear();
        scene.clock.advance(Duration.ofHours(1));
        assertInstanceOf(Undone.class, undo());
        assertEquals(List.of(), scene.titles());
        assertTrue(scene.dana().status().problem().isEmpty());
    }

    @Test
    void itTakesNoLongerThanASyncMay() {
        start(120);
        int saved = scene.storeFaults.calls("ledger.save");
        for (int nth = 1; nth < 20; nth++) {
            scene.storeFaults.runBefore("ledger.save", saved + nth, () -> scene.clock.advance(Duration.ofSeconds(8)));
        }
        Paused paused = assertInstanceOf(
                Paused.class,
                scene.engine()
                        .longestRun(Duration.ofSeconds(20))
                        .build()
                        .connection(DANA)
                        .undo(scene.dana().planUndo()));
        assertEquals(ProblemCode.MORE_TO_DO, paused.problem().code());
        assertEquals(50, paused.report().total().removed());
        assertEquals(70, scene.dana().planUndo().count());

        scene.storeFaults.recover();
        assertInstanceOf(Undone.class, undo());
        assertEquals(List.of(), scene.titles());
    }

    @Test
    void aDeadConsentBlocksIt() {
        start(3);
        scene.world.account(Scene.EMAIL).revokesAccess();

        Blocked blocked = assertInstanceOf(Blocked.class, undo());
        assertEquals(ProblemCode.RECONNECT_NEEDED, blocked.problem().code());
        assertEquals(
                "The access to the calendar has ended: it was taken back, or it expired.",
                scene.engine.wording().outcome(blocked));

        assertInstanceOf(ConnectOutcome.Connected.class, scene.connect(DANA, Scene.EMAIL, CalendarChoice.primary()));
        assertInstanceOf(Undone.class, undo());
        assertEquals(List.of(), scene.titles());
    }

    @Test
    void aCalendarThatIsGoneBlocksItAndThoseThatWereLeftAreClearedAllTheSame() {
        scene.source.put(DANA, appointments(2));
        Moves moves = new Moves(scene);
        moves.start(appointment(2));
        AccountCalendar shop = moves.toAnother("Shop", OldEvents.MOVE);
        scene.world.faults().on("events.delete").fail(FakeFault.refused(403, "calendar", "requiredAccessLevel"));
        scene.synced();
        scene.world.faults().clear();
        shop.removes();

        Blocked blocked = assertInstanceOf(Blocked.class, undo());
        assertEquals(ProblemCode.CALENDAR_GONE, blocked.problem().code());
        assertEquals(List.of(), scene.titles());
    }

    @Test
    void aCalendarThatWasLeftAndMayNotBeWrittenBlocksTheRestAlone() {
        scene.source.put(DANA, appointments(2));
        Moves moves = new Moves(scene);
        moves.start(appointment(2));
        AccountCalendar shop = moves.toAnother("Shop", OldEvents.LEAVE);
        scene.synced();
        AccountCalendar desk = moves.toAnother("Desk", OldEvents.MOVE);
        shop.losesWriteAccess();
        scene.synced();

        Blocked blocked = assertInstanceOf(Blocked.class, undo());
        assertEquals(ProblemCode.CALENDAR_READ_ONLY, blocked.problem().code());
        assertEquals(List.of(), Moves.titles(desk));
        assertEquals(3, scene.dana().planUndo().count());

        shop.regainsWriteAccess();
        assertInstanceOf(Undone.class, undo());
        assertEquals(List.of(), Moves.titles(shop));
        assertEquals(List.of(), moves.left());
    }

    @Test
    void P1_whatWasSentLastSettlesFirst() {
        start(3);
        scene.world.faults().next("events.patch", FakeFault.landsWhenTold());
        scene.books(appointment(1, "Moved"));
        scene.sync();

        Paused paused =
                assertInstanceOf(Paused.class, scene.dana().undo(scene.dana().planUndo()));
        assertEquals(ProblemCode.PROVIDER_UNAVAILABLE, paused.problem().code());
        scene.world.faults().landLate();
        scene.clock.advance(Duration.ofHours(1));
        assertInstanceOf(Undone.class, undo());
        assertEquals(List.of(), scene.titles());
    }

    @Test
    void P2_anAnswerThatIsLostLeavesNothingBehind() {
        start(3);
        scene.world.faults().next("events.delete", FakeFault.lostRequest());

        assertInstanceOf(Paused.class, undo());
        scene.clock.advance(Duration.ofHours(1));
        assertInstanceOf(Undone.class, undo());
        assertEquals(List.of(), scene.titles());
        scene.dana().resume();
        scene.synced();
        assertEquals(3, scene.events().size());
    }

    @Test
    void whatTheProviderDoesNotLetGoIsSetAsideWithItsReason() {
        start(3);
        scene.world.faults().next("events.delete", FakeFault.refused(403, "calendar", "forbidden"));

        Undone undone = assertInstanceOf(Undone.class, undo());
        assertEquals(2, undone.report().total().removed());
        assertEquals(1, undone.report().total().setAside());
        assertEquals(
                ProblemCode.EVENT_FORBIDDEN, undone.report().problems().get(0).code());
        assertEquals(1, scene.dana().planUndo().count());

        assertInstanceOf(Undone.class, undo());
        assertEquals(List.of(), scene.titles());
    }

    @Test
    void P2_itIsResumedWhereItWasCutOff() {
        start(5);
        scene.storeFaults.failBefore("ledger.save", scene.storeFaults.calls("ledger.save") + 2);
        UndoPlan plan = scene.dana().planUndo();
        assertThrows(InjectedFault.class, () -> scene.dana().undo(plan));
        assertEquals(List.of(), scene.titles());

        // Nobody goes on with it: what is gone is written again.
        scene.clock.advance(Duration.ofMinutes(3));
        scene.dana().resume();
        scene.calm();
        assertEquals(5, scene.events().size());
        scene.counts().reset();
        scene.synced();
        assertEquals("no calls", scene.counts().toString());
    }

    @Test
    void aResumeMeanwhileHasItWrittenAgain() {
        start(3);
        scene.storeFaults.runBefore(
                "ledger.save",
                scene.storeFaults.calls("ledger.save") + 2,
                () -> scene.dana().resume());

        assertInstanceOf(Undone.class, undo());
        assertEquals(State.ACTIVE, scene.dana().status().state());
        scene.synced();
        assertEquals(3, scene.events().size());
    }

    @Test
    void aDisconnectMeanwhileEndsIt() {
        start(3);
        scene.storeFaults.runBefore(
                "ledger.save",
                scene.storeFaults.calls("ledger.save") + 1,
                () -> scene.dana().disconnect());

        assertInstanceOf(Paused.class, undo());
        assertEquals(3, scene.events().size());
        assertEquals(State.DISCONNECTED, scene.dana().status().state());
    }

    private UndoOutcome undo() {
        return scene.dana().undo(scene.dana().planUndo());
    }

    private void start(int bookings) {
        scene.source.put(DANA, appointments(bookings));
        scene.withSynced();
    }
}
