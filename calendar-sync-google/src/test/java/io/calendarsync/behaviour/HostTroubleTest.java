package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.NextAction;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome;
import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.SyncOutcome.Reason;
import io.calendarsync.SyncOutcome.Skipped;
import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.InMemoryEventSource.Call;
import io.calendarsync.testkit.InjectedFault;
import io.calendarsync.testkit.SourceFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the host does to us: failures of its own, changes at any moment, several nodes. */
@ParameterizedClass
@EnumSource(Front.class)
class HostTroubleTest {
    private final Front front;
    private Scene scene;

    HostTroubleTest(Front front) {
        this.front = front;
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void P11_aFailingSourceIsTheHostsFaultAndPassesBy() {
        scene.withSynced(appointment(1));
        scene.source.put(DANA, appointment(2), appointment(3), appointment(4));
        scene.dana().changed(key(2), key(3), key(4));
        scene.source.suffer(SourceFault.FIND_THROWS);

        Paused paused = assertInstanceOf(Paused.class, scene.sync());
        assertEquals(ProblemCode.SOURCE_FAILED, paused.problem().code());
        assertEquals(NextAction.ASK_OPERATOR, scene.dana().status().nextAction());
        assertEquals(0, scene.counts().total());

        scene.source.recover();
        scene.clock.advance(Duration.ofHours(2));
        scene.synced();
        assertEquals(4, scene.events().size());
    }

    @Test
    void P11_oneBookingThatCannotBeReadStopsNoOther() {
        scene.withSynced(appointment(1));
        scene.source.put(DANA, appointment(2), appointment(3));
        scene.dana().changed(key(2), key(3));
        scene.source.runBefore(Call.FIND, scene.source.calls(Call.FIND) + 1, () -> {
            throw new IllegalStateException("a row that does not map");
        });

        Synced synced = scene.synced();
        assertEquals(1, synced.report().total().setAside());
        assertEquals(
                ProblemCode.EVENT_SOURCE_FAILED,
                synced.report().problems().get(0).code());
        assertEquals(List.of("Appointment 1", "Appointment 3"), scene.titles());

        scene.clock.advance(Duration.ofHours(2));
        scene.synced();
        assertEquals(3, scene.events().size());
    }

    @Test
    void P11_aFailingListenerChangesNothing() {
        scene.listener.startThrowing();
        scene.withSynced(appointment(1));
        scene.listener.stopThrowing();

        assertEquals(1, scene.events().size());
    }

    @Test
    void aBrokenStoreIsAnExceptionAndTheNextRunGoesOn() {
        scene.source.put(DANA, Scene.appointments(10));
        scene.connected();
        scene.storeFaults.breakDown();
        assertThrows(InjectedFault.class, () -> scene.dana().sync());

        scene.storeFaults.recover();
        scene.synced();
        assertEquals(10, scene.events().size());
    }

    @Test
    void P6_aChangeDuringARunIsSyncedByThatRun() {
        scene.withSynced(appointment(1), appointment(2));
        scene.dana().changed(key(1));
        int next = scene.source.calls(Call.FIND) + 1;
        scene.source.runBefore(Call.FIND, next, () -> {
            scene.source.put(DANA, appointment(2, "Changed meanwhile"));
            scene.dana().changed(key(2));
        });

        scene.synced();
        assertEquals(List.of("Appointment 1", "Changed meanwhile"), scene.titles());
    }

    @Test
    void P6_aKeyThatChangesWhileItIsWrittenIsWrittenAgain() {
        scene.withSynced(appointment(1));
        scene.storeFaults.runBefore("dirtyKeys.clear", scene.storeFaults.calls("dirtyKeys.clear") + 1, () -> {
            scene.source.put(DANA, appointment(1, "Second"));
            scene.dana().changed(key(1));
        });
        scene.books(appointment(1, "First"));

        scene.synced();
        assertEquals(List.of("Second"), scene.titles());
        assertEquals(0, scene.dana().status().waiting());
    }

    @Test
    void P6_aFeedGoesOnBehindWhatIsRecorded() {
        scene.close();
        scene = Scene.on(front, InMemoryEventSource.feed());
        scene.source.pageSize(10);
        scene.source.put(DANA, Scene.appointments(35));
        scene.connected();
        scene.storeFaults.failBefore("ledger.save", scene.storeFaults.calls("ledger.save") + 6);
        assertThrows(InjectedFault.class, () -> scene.dana().sync());

        scene.clock.advance(Duration.ofMinutes(10));
        scene.synced();
        assertEquals(35, scene.events().size());

        scene.counts().reset();
        scene.source.put(DANA, appointment(3, "Moved"));
        scene.source.remove(DANA, key(4));
        scene.synced();
        assertEquals("events.delete 1, events.patch 1", scene.counts().toString());
    }

    @Test
    void aCursorThatCannotBeReadIsSaidAndEverythingIsReadAgain() {
        scene.close();
        scene = Scene.on(front, InMemoryEventSource.feed());
        scene.withSynced(appointment(1), appointment(2), appointment(3));
        scene.source.remove(DANA, key(1));
        scene.source.suffer(SourceFault.CURSOR_UNREADABLE);

        Synced synced = scene.synced();
        assertEquals(
                ProblemCode.CURSOR_UNREADABLE, synced.report().problems().get(0).code());
        assertEquals(List.of("Appointment 2", "Appointment 3"), scene.titles());
        assertEquals("events.delete 1", scene.counts().toString());
    }

    @Test
    void aNewVersionOfTheHostsRenderingRewritesWhatDiffersAndAnOlderNodeStandsBack() {
        scene.withSynced(appointment(1), appointment(2));
        scene.source.put(DANA, appointment(1, "Rendered anew"));
        scene.synced();
        assertEquals(0, scene.counts().total());

        SyncEngine newer = scene.engine().eventVersion(2).build();
        assertInstanceOf(Synced.class, newer.connection(DANA).sync());
        assertEquals("events.patch 1", scene.counts().toString());
        assertEquals(new Skipped(Reason.OLDER_VERSION), scene.sync());
    }

    @Test
    void onlyOneNodeSyncsAConnectionAtATime() {
        scene.withSynced(appointment(1));
        SyncEngine other = scene.engine().build();
        SyncOutcome[] meanwhile = new SyncOutcome[1];
        scene.dana().changed(key(1));
        scene.source.runBefore(
                Call.FIND,
                scene.source.calls(Call.FIND) + 1,
                () -> meanwhile[0] = other.connection(DANA).sync());

        scene.synced();
        assertEquals(new Skipped(Reason.ALREADY_RUNNING), meanwhile[0]);
    }

    @Test
    void aRunWhoseLeaseWasTakenOverWritesNothingMore() {
        scene.withSynced(appointment(1));
        SyncEngine other = scene.engine().build();
        scene.books(appointment(1, "Moved"));
        scene.source.runBefore(Call.FIND, scene.source.calls(Call.FIND) + 1, () -> {
            scene.clock.advance(Duration.ofHours(1));
            assertInstanceOf(Synced.class, other.connection(DANA).sync());
        });

        Paused paused = assertInstanceOf(Paused.class, scene.sync());
        assertEquals(ProblemCode.TAKEN_OVER, paused.problem().code());
        assertEquals(1, scene.counts().of("events.patch"));
        assertEquals(List.of("Moved"), scene.titles());
    }

    @Test
    void anInterruptEndsAListingInWhichNothingChanged() {
        InMemoryEventSource listed = InMemoryEventSource.readAll();
        listed.put(DANA, Scene.appointments(30));
        listed.pageSize(3);
        SyncEngine lister = scene.engine().source(listed).build();
        scene.connected();
        assertInstanceOf(Synced.class, lister.connection(DANA).sync());
        int before = listed.calls(Call.ALL);
        listed.runBefore(Call.ALL, before + 2, () -> Thread.currentThread().interrupt());
        SyncOutcome outcome = lister.connection(DANA).sync();
        assertTrue(Thread.interrupted());

        assertEquals(
                ProblemCode.INTERRUPTED,
                assertInstanceOf(Paused.class, outcome).problem().code());
        assertEquals(before + 2, listed.calls(Call.ALL));
        assertInstanceOf(Synced.class, lister.connection(DANA).sync());
    }

    @Test
    void anInterruptEndsTheRunAndStaysSet() {
        scene.withSynced(appointment(1));
        scene.books(appointment(1, "Moved"));
        Thread.currentThread().interrupt();
        SyncOutcome outcome = scene.sync();
        assertTrue(Thread.interrupted());

        assertEquals(
                ProblemCode.INTERRUPTED,
                assertInstanceOf(Paused.class, outcome).problem().code());
        scene.synced();
        assertEquals(List.of("Moved"), scene.titles());
    }
}
