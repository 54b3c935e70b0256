package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ApproveOutcome;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.Hold;
import io.calendarsync.NextAction;
import io.calendarsync.Preview;
import io.calendarsync.SyncOutcome.Held;
import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.event.EventKey;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.SourceFault;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Front.class)
class RemovalTest {
    private final Scene scene;

    RemovalTest(Front front) {
        scene = Scene.on(front, InMemoryEventSource.readAll());
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void whatACompleteListingLacksIsDeleted() {
        start(10);
        scene.source.remove(DANA, key(1), key(2));

        scene.synced();
        assertEquals(8, scene.events().size());
        assertEquals(2, scene.counts().of("events.delete"));
    }

    @Test
    void P5_aPartialListingDeletesNothing() {
        start(10);
        scene.source.remove(DANA, key(1));
        scene.source.suffer(SourceFault.ALL_PARTIAL);

        scene.synced();
        assertEquals(10, scene.events().size());
    }

    @Test
    void P5_aListingThatSlipsIsCaughtByAskingAgain() {
        start(10);
        scene.source.suffer(SourceFault.ALL_EMPTY);

        scene.synced();
        assertEquals(10, scene.events().size());
        assertEquals(0, scene.counts().total());
    }

    @Test
    void P5_anEmptyListingDeletesNothing() {
        start(3);
        scene.source.remove(DANA, keys(0, 3));

        Held held = assertInstanceOf(Held.class, scene.sync());
        assertEquals(3, held.hold().count());
        assertEquals(3, scene.events().size());
        assertEquals(0, scene.counts().total());

        scene.source.put(DANA, Scene.appointments(3));
        scene.synced();
        assertEquals(3, scene.events().size());
        assertEquals(0, scene.counts().of("events.delete"));
    }

    @Test
    void P5_aSourceThatFailsDeletesNothing() {
        start(10);
        scene.source.suffer(SourceFault.ALL_THROWS);

        assertInstanceOf(Paused.class, scene.sync());
        assertEquals(10, scene.events().size());
        assertEquals(0, scene.counts().total());
    }

    @Test
    void P5_aSourceThatCannotTellDeletesNothing() {
        start(10);
        scene.source.suffer(SourceFault.FIND_UNKNOWN, SourceFault.ALL_PARTIAL);
        scene.source.remove(DANA, key(1));
        scene.dana().changed(key(1));

        scene.synced();
        assertEquals(10, scene.events().size());
    }

    @Test
    void tooManyDeletionsWaitForApprovalOfExactlyThem() {
        start(40);
        scene.source.remove(DANA, keys(0, 30));

        Held held = assertInstanceOf(Held.class, scene.sync());
        assertEquals(30, held.hold().count());
        assertEquals(40, held.hold().live());
        assertEquals(40, scene.events().size());
        assertEquals(State.NEEDS_ATTENTION, scene.dana().status().state());
        assertEquals(NextAction.APPROVE, scene.dana().status().nextAction());
        assertEquals(
                "30 of 40 events are to be deleted. They wait until somebody approves that.",
                scene.engine.wording().status(scene.dana().status()));

        scene.source.remove(DANA, key(30));
        Held more = assertInstanceOf(Held.class, scene.sync());
        Hold now = assertInstanceOf(ApproveOutcome.Changed.class, scene.dana().approve(held.hold()))
                .hold();
        assertEquals(more.hold(), now);
        assertEquals(31, now.count());

        assertEquals(new ApproveOutcome.Approved(31), scene.dana().approve(now));
        scene.synced();
        assertEquals(9, scene.events().size());
        assertEquals(new ApproveOutcome.NothingHeld(), scene.dana().approve(now));
    }

    @Test
    void whatWasApprovedDoesNotCountAgainstTheRestOfTheDay() {
        start(60);
        scene.source.remove(DANA, keys(0, 40));
        Held held = assertInstanceOf(Held.class, scene.sync());
        scene.dana().approve(held.hold());
        scene.synced();

        scene.source.remove(DANA, key(50));
        scene.synced();
        assertEquals(19, scene.events().size());
    }

    @Test
    void aBookingThatComesBackLeavesTheHold() {
        start(40);
        scene.source.remove(DANA, keys(0, 30));
        assertInstanceOf(Held.class, scene.sync());

        scene.source.put(DANA, Scene.appointments(30));
        scene.synced();
        assertEquals(40, scene.events().size());
        assertEquals(0, scene.counts().of("events.delete"));
    }

    @Test
    void aPreviewSaysThatDeletionsWouldBeHeld() {
        start(40);
        scene.source.remove(DANA, keys(0, 30));

        Preview.Planned planned =
                assertInstanceOf(Preview.Planned.class, scene.dana().preview());
        assertTrue(planned.held());
        assertEquals(30, planned.kinds().get("appointment").removed());
    }

    private void start(int bookings) {
        scene.source.put(DANA, Scene.appointments(bookings));
        scene.withSynced(appointment(0));
    }

    private static EventKey[] keys(int from, int to) {
        return IntStream.range(from, to).mapToObj(Scene::key).toArray(EventKey[]::new);
    }
}
