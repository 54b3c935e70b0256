package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.appointment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectionId;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.DisconnectOutcome.Disconnected;
import io.calendarsync.DisconnectOutcome.NotConnected;
import io.calendarsync.DisconnectOutcome.Step;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.SyncOutcome.Reason;
import io.calendarsync.SyncOutcome.Skipped;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InMemoryEventSource.Call;
import io.calendarsync.testkit.InjectedFault;
import io.calendarsync.testkit.StoreFaults;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Front.class)
class DisconnectTest {
    private final Front front;
    private Scene scene;

    DisconnectTest(Front front) {
        this.front = front;
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void P8_theLastConnectionRevokesAndNothingIsLeft() {
        scene.withSynced(appointment(1));

        Disconnected done = assertInstanceOf(Disconnected.class, scene.dana().disconnect());
        assertEquals(new Disconnected(List.of(Step.TOKENS_FORGOTTEN, Step.ACCESS_REVOKED), List.of()), done);
        assertNoAccessLeft();
        assertEquals(1, scene.events().size());
        assertEquals(State.DISCONNECTED, scene.dana().status().state());
        assertEquals(new Skipped(Reason.NOT_CONNECTED), scene.sync());
        assertEquals(new NotConnected(), scene.dana().disconnect());
        assertEquals("oauth.revoke 1", scene.counts().toString());
    }

    @Test
    void P8_aSharedGrantIsNotRevoked() {
        scene.withSynced(appointment(1));
        ConnectionId desk = ConnectionId.of("shop-1", "desk");
        scene.connect(desk, EMAIL, CalendarChoice.primary());

        Disconnected first = assertInstanceOf(Disconnected.class, scene.dana().disconnect());
        assertEquals(List.of(Step.TOKENS_SHARED), first.done());
        assertEquals(0, scene.counts().of("oauth.revoke"));
        scene.source.put(desk, appointment(2));
        scene.engine.connection(desk).sync();
        assertEquals(2, scene.events().size());

        assertInstanceOf(Disconnected.class, scene.engine.connection(desk).disconnect());
        assertNoAccessLeft();
    }

    @Test
    void P8_aDeadGrantIsLetGoAllTheSame() {
        scene.withSynced(appointment(1));
        scene.world.account(EMAIL).revokesAccess();

        Disconnected done = assertInstanceOf(Disconnected.class, scene.dana().disconnect());
        assertTrue(done.owed().isEmpty());
        assertNoAccessLeft();
    }

    @Test
    void P8_withoutNetworkTheRevocationIsOwedAndPaidLater() {
        scene.withSynced(appointment(1));
        scene.world.faults().always("oauth.revoke", FakeFault.lostRequest());

        Disconnected first = assertInstanceOf(Disconnected.class, scene.dana().disconnect());
        assertEquals(List.of(Step.ACCESS_REVOKED), first.owed());
        assertTrue(scene.tokens.grants().isEmpty());
        assertTrue(scene.dana().status().owed());
        assertEquals(
                "The calendar is disconnected. The access at Google is still being revoked.",
                scene.engine.wording().status(scene.dana().status()));

        scene.world.faults().clear();
        scene.sync();
        assertEquals(1, scene.world.account(EMAIL).liveRefreshTokens(), "too early to try again");
        scene.clock.advance(Duration.ofMinutes(2));
        assertEquals(new Skipped(Reason.NOT_CONNECTED), scene.sync());
        assertNoAccessLeft();
        assertFalse(scene.dana().status().owed());
    }

    @Test
    void P8_aRevocationThatNeverWorksIsGivenUpWithAReport() {
        scene.withSynced(appointment(1));
        scene.world.faults().always("oauth.revoke", FakeFault.htmlPage(500));
        scene.dana().disconnect();

        scene.clock.advance(Duration.ofDays(31));
        Disconnected last = assertInstanceOf(Disconnected.class, scene.dana().disconnect());
        assertEquals(List.of(Step.REVOCATION_GIVEN_UP), last.done());
        assertFalse(scene.dana().status().owed());
    }

    @Test
    void P8_connectingAgainCancelsWhatIsOwed() {
        scene.withSynced(appointment(1));
        scene.world.faults().next("oauth.revoke", FakeFault.lostRequest());
        scene.dana().disconnect();
        scene.connected();
        assertFalse(scene.dana().status().owed());

        scene.clock.advance(Duration.ofMinutes(30));
        scene.source.put(scene.dana().id(), appointment(1, "Changed while away"));
        scene.synced();
        assertEquals(List.of("Changed while away"), scene.titles());
        assertEquals("events.patch 1", scene.counts().toString());
    }

    @Test
    void aSyncThatIsUnderWayIsFencedOff() {
        scene.withSynced(appointment(1));
        scene.books(appointment(1, "Moved"));
        scene.source.runBefore(
                Call.FIND,
                scene.source.calls(Call.FIND) + 1,
                () -> assertInstanceOf(Disconnected.class, scene.dana().disconnect()));

        Paused paused = assertInstanceOf(Paused.class, scene.sync());
        assertEquals(ProblemCode.TAKEN_OVER, paused.problem().code());
        assertEquals(List.of("Appointment 1"), scene.titles());
        assertEquals(State.DISCONNECTED, scene.dana().status().state());
    }

    @Test
    void P8_aCrashBetweenAnyTwoStepsLeavesNoAccessBehind() {
        for (int at = 1; crashes(at); at++) {
            scene.clock.advance(Duration.ofHours(7));
            if (scene.dana().status().state() == State.DISCONNECTED) {
                scene.sync();
                scene.clock.advance(Duration.ofHours(7));
                scene.sync();
            } else {
                scene.dana().disconnect();
            }
            assertNoAccessLeft();
            assertEquals(State.DISCONNECTED, scene.dana().status().state());
            scene.close();
            scene = Scene.on(front);
        }
        assertNoAccessLeft();
    }

    /** Disconnects a connected scene while the n-th store call fails; false when there were fewer calls. */
    private boolean crashes(int nth) {
        scene.withSynced(appointment(1));
        StoreFaults faults = StoreFaults.none();
        SyncEngine node = scene.engine()
                .tokenStore(faults.around(scene.tokens))
                .syncStore(faults.around(scene.store))
                .build();
        if (nth % 2 == 0) {
            faults.failBefore(nth / 2 + 1);
        } else {
            faults.failAfter(nth / 2 + 1);
        }
        try {
            node.connection(DANA).disconnect();
            return false;
        } catch (InjectedFault crash) {
            return true;
        }
    }

    private void assertNoAccessLeft() {
        assertTrue(scene.tokens.grants().isEmpty(), "tokens are still stored");
        assertEquals(0, scene.world.account(EMAIL).liveRefreshTokens(), "the access was not revoked");
    }
}
