package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectionId;
import io.calendarsync.DisconnectOutcome.Disconnected;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome;
import io.calendarsync.SyncOutcome.Blocked;
import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.SyncOutcome.Reason;
import io.calendarsync.SyncOutcome.Skipped;
import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.InMemoryEventSource.Call;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Others who act between two steps of ours: nodes, people, time. */
@ParameterizedClass
@EnumSource(Front.class)
class TakeoverTest {
    private static final ConnectionId DESK = ConnectionId.of("shop-1", "desk");

    private final Front front;
    private Scene scene;

    TakeoverTest(Front front) {
        this.front = front;
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aRunThatTakesLongKeepsItsLease() {
        scene.close();
        scene = Scene.on(front, InMemoryEventSource.feed());
        scene.source.pageSize(1);
        scene.withSynced(appointment(1), appointment(2), appointment(3));
        scene.source.put(DANA, appointment(1, "One"), appointment(2, "Two"), appointment(3, "Three"));
        for (int page = 1; page <= 3; page++) {
            scene.source.runBefore(
                    Call.CHANGES,
                    scene.source.calls(Call.CHANGES) + page,
                    () -> scene.clock.advance(Duration.ofSeconds(150)));
        }

        scene.synced();
        assertEquals(List.of("One", "Three", "Two"), scene.titles());
    }

    @Test
    void P1_aPlanMadeUnderALostLeaseIsNotCarriedOut() {
        scene.withSynced(appointment(1));
        scene.books(appointment(1, "Moved"));
        after("ledger.find", 1, this::anotherNodeSyncs);

        assertTakenOver(scene.sync());
        assertEquals(1, scene.counts().of("events.patch"));
    }

    @Test
    void P1_aLeaseThatIsLostWhileTheTokenIsRenewedEndsTheRun() {
        scene.withSynced(appointment(1));
        scene.clock.advance(Duration.ofHours(2));
        scene.books(appointment(1, "Moved"));
        after("tokens.replace", 1, this::anotherNodeSyncs);

        assertTakenOver(scene.sync());
        assertEquals(1, scene.counts().of("events.patch"));
        assertEquals(1, scene.counts().of("oauth.refresh"));
    }

    @Test
    void aRunFromBeforeANewConsentWritesNothingMore() {
        scene.withSynced(appointment(1));
        scene.books(appointment(2));
        before("ledger.save", 1, () -> scene.connect(DANA, Scene.EMAIL, CalendarChoice.primary()));

        assertTakenOver(scene.sync());
        assertEquals(0, scene.counts().of("events.insert"));
        // What the run that was ended sent last has to settle.
        assertEquals(new SyncOutcome.Skipped(SyncOutcome.Reason.ALREADY_RUNNING), scene.sync());
        scene.clock.advance(Duration.ofMinutes(3));
        scene.synced();
        assertEquals(2, scene.events().size());
    }

    @Test
    void P8_aSyncThatIsUnderWayIsFencedOffThoughItsTokensStayForOthers() {
        scene.withSynced(appointment(1));
        scene.connect(DESK, Scene.EMAIL, CalendarChoice.primary());
        scene.books(appointment(2));
        before("ledger.save", 1, () -> scene.dana().disconnect());

        assertTakenOver(scene.sync());
        assertEquals(0, scene.counts().of("events.insert"));
    }

    @Test
    void aConnectionThatIsLetGoJustBeforeItsRunIsSkipped() {
        scene.withSynced(appointment(1));
        scene.books(appointment(1, "Moved"));
        before("leases.acquire", 1, () -> scene.dana().disconnect());

        assertEquals(new Skipped(Reason.NOT_CONNECTED), scene.sync());
        assertEquals("oauth.revoke 1", scene.counts().toString());
    }

    @Test
    void P7_aRefreshThatIsUnderWayElsewhereIsNotRepeated() {
        scene.withSynced(appointment(1));
        scene.connect(DESK, Scene.EMAIL, CalendarChoice.primary());
        scene.source.put(DESK, appointment(2));
        scene.clock.advance(Duration.ofHours(2));
        scene.counts().reset();
        scene.books(appointment(1, "Moved"));
        SyncOutcome[] meanwhile = new SyncOutcome[1];
        before(
                "tokens.replace",
                1,
                () -> meanwhile[0] = scene.engine().build().connection(DESK).sync());

        scene.synced();
        assertInstanceOf(Paused.class, meanwhile[0]);
        assertEquals(1, scene.counts().of("oauth.refresh"));
    }

    @Test
    void P7_aTokenThatWasRenewedJustNowIsNotRenewedAgain() {
        scene.withSynced(appointment(1));
        scene.connect(DESK, Scene.EMAIL, CalendarChoice.primary());
        scene.source.put(DESK, appointment(2));
        scene.clock.advance(Duration.ofHours(2));
        scene.counts().reset();
        scene.books(appointment(1, "Moved"));
        before(
                "leases.acquire",
                2,
                () -> scene.engine().build().connection(DESK).sync());

        scene.synced();
        assertEquals(1, scene.counts().of("oauth.refresh"));
    }

    @Test
    void P7_aDeadGrantIsSaidThoughItsLastTokenIsStillGood() {
        scene.withSynced(appointment(1));
        scene.clock.advance(Duration.ofSeconds(3599).minus(Duration.ofMinutes(2)));
        scene.world.faults().next("oauth.refresh", FakeFault.tokenError(400, "invalid_grant"));
        scene.books(appointment(1, "Moved"));

        Blocked blocked = assertInstanceOf(Blocked.class, scene.sync());
        assertEquals(ProblemCode.RECONNECT_NEEDED, blocked.problem().code());
    }

    @Test
    void aConsentDoesNotSlipBetweenTheStepsOfADisconnect() {
        scene.withSynced(appointment(1));
        ConnectOutcome[] meanwhile = new ConnectOutcome[1];
        before("tokens.delete", 1, () -> meanwhile[0] = scene.connect(DESK, Scene.EMAIL, CalendarChoice.primary()));

        assertInstanceOf(Disconnected.class, scene.dana().disconnect());
        assertInstanceOf(ConnectOutcome.Rejected.class, meanwhile[0]);
    }

    @Test
    void P8_aDisconnectSucceedsThoughTheAccountIsBusy() {
        scene.withSynced(appointment(1));
        before(
                "tokens.replace",
                1,
                () -> assertInstanceOf(Disconnected.class, scene.dana().disconnect()));

        scene.connect(DESK, Scene.EMAIL, CalendarChoice.primary());
        assertEquals(new Skipped(Reason.NOT_CONNECTED), scene.sync());
    }

    @Test
    void P8_anInterruptedDisconnectSucceedsAllTheSame() {
        scene.withSynced(appointment(1));
        SyncEngine interrupted = interrupted();
        before(
                "tokens.replace",
                1,
                () -> assertInstanceOf(
                        Disconnected.class, interrupted.connection(DANA).disconnect()));

        scene.connect(DESK, Scene.EMAIL, CalendarChoice.primary());
        assertTrue(Thread.interrupted());
        assertEquals(new Skipped(Reason.NOT_CONNECTED), scene.sync());
    }

    @Test
    void anInterruptOfAWaitEndsTheRunAndStaysSet() {
        scene.withSynced(appointment(1));
        scene.world.faults().next("events.patch", FakeFault.refused(503, "global", "backendError"));
        scene.books(appointment(1, "Moved"));

        SyncOutcome outcome = interrupted().connection(DANA).sync();
        assertTrue(Thread.interrupted());
        assertEquals(
                ProblemCode.INTERRUPTED,
                assertInstanceOf(Paused.class, outcome).problem().code());
        assertEquals(1, scene.counts().of("events.patch"));
        scene.synced();
        assertEquals(List.of("Moved"), scene.titles());
    }

    /** An engine whose every wait is interrupted. */
    private SyncEngine interrupted() {
        return scene.engine()
                .pause(length -> {
                    throw new InterruptedException("at once");
                })
                .build();
    }

    /** Ten minutes pass, in which another node takes over. */
    @Test
    void connectionsWhoseNamesLookAlikeDoNotBlockEachOther() {
        assertApart(ConnectionId.of("a/b"), ConnectionId.of("a", "b"));
        assertApart(ConnectionId.of("a/b", "c"), ConnectionId.of("a", "b/c"));
    }

    private void anotherNodeSyncs() {
        scene.clock.advance(Duration.ofMinutes(10));
        assertInstanceOf(Synced.class, scene.engine().build().connection(DANA).sync());
    }

    /** One is synced while the other is. */
    private void assertApart(ConnectionId one, ConnectionId other) {
        SyncOutcome[] meanwhile = new SyncOutcome[1];
        for (ConnectionId id : List.of(one, other)) {
            scene.connect(id, Scene.EMAIL, CalendarChoice.primary());
        }
        scene.source.put(one, appointment(1));
        scene.engine.connection(one).changed(Scene.key(1));
        scene.source.runBefore(
                Call.FIND,
                scene.source.calls(Call.FIND) + 1,
                () -> meanwhile[0] = scene.engine.connection(other).sync());

        assertInstanceOf(Synced.class, scene.engine.connection(one).sync());
        assertInstanceOf(Synced.class, meanwhile[0]);
    }

    private void before(String call, int nth, Runnable action) {
        scene.storeFaults.runBefore(call, scene.storeFaults.calls(call) + nth, action);
    }

    private void after(String call, int nth, Runnable action) {
        scene.storeFaults.runAfter(call, scene.storeFaults.calls(call) + nth, action);
    }

    private static void assertTakenOver(SyncOutcome outcome) {
        assertEquals(
                ProblemCode.TAKEN_OVER,
                assertInstanceOf(Paused.class, outcome).problem().code());
    }
}
