package io.calendarsync.undo;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.appointments;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectionStatus;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.DisconnectOutcome;
import io.calendarsync.NextAction;
import io.calendarsync.Preview;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome;
import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.SyncOutcome.Reason;
import io.calendarsync.SyncOutcome.Skipped;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InMemoryEventSource.Call;
import io.calendarsync.testkit.InjectedFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A connection that its host has rest. */
@ParameterizedClass
@EnumSource(Front.class)
class PauseTest {
    private static final SyncOutcome RESTS = new Skipped(Reason.PAUSED);

    private final Scene scene;

    PauseTest(Front front) {
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void P6_whatChangesMeanwhileIsDoneOnceItIsResumed() {
        scene.withSynced(appointment(1), appointment(2));
        scene.dana().pause();
        scene.books(appointment(1, "Moved"), appointment(3));
        scene.cancels(key(2));
        scene.days(3);

        assertEquals(RESTS, scene.sync());
        assertEquals(0, scene.counts().total());
        assertEquals(3, scene.dana().status().waiting());

        scene.dana().resume();
        scene.synced();
        assertEquals(List.of("Appointment 3", "Moved"), scene.titles());
    }

    @Test
    void aPauseIsSaidInOneSentence() {
        scene.withSynced(appointment(1));
        scene.dana().pause();
        scene.books(appointment(2));

        ConnectionStatus status = scene.dana().status();
        assertEquals(State.PAUSED, status.state());
        assertEquals(NextAction.RESUME, status.nextAction());
        assertEquals(1, status.live());
        assertEquals(
                "The calendar of dana@example.com rests until somebody resumes it. 1 change waiting.",
                scene.engine.wording().status(status));
        assertEquals(
                "The calendar rests: somebody paused it.",
                scene.engine.wording().outcome(scene.sync()));
    }

    @Test
    void aPauseIsHarmlessToRepeatAndSoIsItsEnd() {
        scene.withSynced(appointment(1));
        scene.dana().resume();
        scene.synced();
        scene.dana().pause();
        scene.dana().pause();
        assertEquals(RESTS, scene.sync());

        scene.dana().resume();
        scene.dana().resume();
        scene.synced();
        assertEquals(State.ACTIVE, scene.dana().status().state());
    }

    @Test
    void aPauseHoldsOnEveryNodeAndWhateverElseIsSaved() {
        scene.withSynced(appointment(1));
        scene.storeFaults.runBefore(
                "connections.save",
                scene.storeFaults.calls("connections.save") + 1,
                () -> scene.engine().build().connection(DANA).reconcile());

        scene.dana().pause();
        assertEquals(RESTS, scene.engine().build().connection(DANA).sync());
    }

    @Test
    void whatIsNotConnectedHasNothingToRestFrom() {
        scene.dana().pause();
        scene.dana().resume();
        assertEquals(State.NOT_CONNECTED, scene.dana().status().state());
        assertEquals(0, scene.storeFaults.calls("connections.save"));

        scene.connected();
        scene.dana().disconnect();
        scene.dana().pause();
        assertEquals(State.DISCONNECTED, scene.dana().status().state());
        scene.connected();
        scene.synced();
    }

    @Test
    void connectingAgainResumes() {
        scene.withSynced(appointment(1));
        scene.dana().pause();
        scene.books(appointment(2));

        assertInstanceOf(ConnectOutcome.Connected.class, scene.connect(DANA, Scene.EMAIL, CalendarChoice.primary()));
        scene.synced();
        assertEquals(2, scene.events().size());
    }

    @Test
    void P8_aConnectionAtRestIsLetGoLikeAnyOther() {
        scene.withSynced(appointment(1));
        scene.dana().pause();

        DisconnectOutcome.Disconnected done = assertInstanceOf(
                DisconnectOutcome.Disconnected.class, scene.dana().disconnect());
        assertEquals(List.of(), done.owed());
        assertEquals(State.DISCONNECTED, scene.dana().status().state());
    }

    @Test
    void aPreviewSaysWhatIsToComeWhenItIsResumed() {
        scene.withSynced(appointment(1));
        scene.dana().pause();
        scene.books(appointment(2));

        Preview.Planned planned =
                assertInstanceOf(Preview.Planned.class, scene.dana().preview());
        assertEquals(1, planned.kinds().get("appointment").created());
        assertEquals(0, scene.counts().total());
    }

    @Test
    void aReconciliationIsRememberedTillItIsResumed() {
        scene.withSynced(appointment(1));
        scene.calendar().retitles(scene.event("Appointment 1").id(), "Mine");
        scene.dana().pause();
        assertEquals(RESTS, scene.dana().reconcile());
        assertEquals(0, scene.counts().total());

        scene.dana().resume();
        scene.synced();
        assertEquals(List.of("Appointment 1"), scene.titles());
    }

    @Test
    void aSyncThatIsUnderWayEndsAndNothingOfItIsLost() {
        beginsFirstSync(30);
        onPage(2, () -> scene.dana().pause());

        Paused paused = assertInstanceOf(Paused.class, scene.sync());
        assertEquals(ProblemCode.CONNECTION_PAUSED, paused.problem().code());
        assertEquals(10, paused.report().total().created());
        assertEquals(10, scene.counts().of("events.insert"));
        assertEquals(
                "Synced 10 appointments. The calendar rests: somebody paused it.",
                scene.engine.wording().outcome(paused));
        assertEquals(10, scene.dana().status().live());
        assertEquals(State.PAUSED, scene.dana().status().state());

        scene.dana().resume();
        scene.synced();
        assertEquals(30, scene.events().size());
        assertEquals(30, scene.counts().of("events.insert"));
    }

    @Test
    void aSyncWhoseLastCallIsUnderWayRecordsIt() {
        scene.withSynced(appointment(1));
        scene.books(appointment(1, "Moved"));
        scene.clock.advance(Duration.ofMinutes(1));
        scene.storeFaults.runBefore(
                "ledger.save",
                scene.storeFaults.calls("ledger.save") + 2,
                () -> scene.dana().pause());

        Paused paused = assertInstanceOf(Paused.class, scene.sync());
        assertEquals(ProblemCode.CONNECTION_PAUSED, paused.problem().code());
        assertEquals(1, paused.report().total().updated());
        scene.dana().resume();
        scene.counts().reset();
        scene.synced();
        assertEquals(0, scene.counts().total());
        assertEquals(List.of("Moved"), scene.titles());
    }

    @Test
    void P1_aPauseThatIsTakenBackAtOnceMakesNoSecondCopy() {
        beginsFirstSync(30);
        onPage(2, () -> {
            scene.dana().pause();
            scene.dana().resume();
        });

        scene.sync();
        scene.synced();
        assertEquals(30, scene.events().size());
        assertEquals(30, scene.counts().of("events.insert"));
    }

    @Test
    void whoeverWaitsForTheProviderIsEndedByAPauseToo() {
        scene.withSynced(appointment(1));
        scene.books(appointment(1, "Moved"));
        scene.world.faults().next("events.patch", FakeFault.refused(503, "global", "backendError"));

        SyncOutcome outcome = scene.engine()
                .pause(length -> scene.dana().pause())
                .build()
                .connection(DANA)
                .sync();
        assertEquals(
                ProblemCode.CONNECTION_PAUSED,
                assertInstanceOf(Paused.class, outcome).problem().code());
        assertEquals(1, scene.counts().of("events.patch"));
        scene.dana().resume();
        scene.synced();
        assertEquals(List.of("Moved"), scene.titles());
    }

    @Test
    void aPauseThatCouldNotBeStoredIsSaid() {
        scene.withSynced(appointment(1));
        scene.storeFaults.failBefore("connections.save", scene.storeFaults.calls("connections.save") + 1);

        assertThrows(InjectedFault.class, () -> scene.dana().pause());
        scene.synced();
        scene.dana().pause();
        assertEquals(RESTS, scene.sync());
    }

    private void beginsFirstSync(int bookings) {
        scene.source.put(DANA, appointments(bookings));
        scene.source.pageSize(10);
        scene.connected();
    }

    private void onPage(int page, Runnable action) {
        scene.source.runBefore(Call.ALL, scene.source.calls(Call.ALL) + page, action);
    }
}
