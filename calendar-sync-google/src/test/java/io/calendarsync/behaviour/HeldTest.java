package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ApproveOutcome;
import io.calendarsync.Hold;
import io.calendarsync.Preview;
import io.calendarsync.SyncOutcome.Held;
import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.event.EventKey;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InMemoryEventSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The brake: which deletions wait, and how they go on. */
@ParameterizedClass
@EnumSource(Front.class)
class HeldTest {
    private final Front front;
    private Scene scene;

    HeldTest(Front front) {
        this.front = front;
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void manyCancellationsWaitThoughTheHostSaidEachOfThem() {
        start(40);
        scene.cancels(keys(0, 26));

        assertEquals(26, held().count());
        assertEquals(40, scene.events().size());
    }

    @Test
    void manyCancellationsGoWhereTheyAreASmallShare() {
        start(150);
        scene.cancels(keys(0, 30));

        scene.synced();
        assertEquals(120, scene.events().size());
    }

    @Test
    void theCancellationsOfADayAddUp() {
        start(100);
        scene.cancels(keys(0, 20));
        scene.synced();
        scene.cancels(keys(20, 40));
        assertEquals(20, held().count());
        assertEquals(80, scene.events().size());

        scene.clock.advance(Duration.ofHours(25));
        scene.synced();
        assertEquals(60, scene.events().size());
    }

    @Test
    void halfOfAListingThatIsMissingWaits() {
        listed(10);
        scene.source.remove(DANA, keys(0, 6));

        assertEquals(6, held().count());
        assertEquals(10, scene.events().size());
    }

    @Test
    void otherDeletionsOfTheSameNumberAreNotApproved() {
        listed(40);
        scene.source.remove(DANA, keys(0, 30));
        Hold seen = held();
        scene.source.put(DANA, appointment(0));
        scene.source.remove(DANA, key(30));
        Hold now = held();

        assertEquals(new ApproveOutcome.Changed(now), scene.dana().approve(seen));
        assertEquals(seen.count(), now.count());
        held();
        assertEquals(40, scene.events().size());
    }

    @Test
    void whatWasApprovedGoesThoughMoreIsHeld() {
        listed(80);
        scene.source.remove(DANA, keys(0, 30));
        assertEquals(new ApproveOutcome.Approved(30), scene.dana().approve(held()));
        scene.source.remove(DANA, keys(30, 60));

        assertEquals(30, held().count());
        assertEquals(50, scene.events().size());
    }

    @Test
    void whatWasApprovedStaysApprovedWhenItsAnswerIsLost() {
        listed(40);
        scene.source.remove(DANA, keys(0, 30));
        scene.dana().approve(held());
        scene.world.faults().next("batch", FakeFault.lostRequest());
        assertInstanceOf(Paused.class, scene.sync());

        scene.clock.advance(Duration.ofMinutes(3));
        scene.synced();
        assertEquals(10, scene.events().size());
    }

    @Test
    void nothingIsApprovedWhileASyncIsUnderWay() {
        listed(40);
        scene.source.remove(DANA, keys(0, 30));
        Hold hold = held();
        ApproveOutcome[] meanwhile = new ApproveOutcome[1];
        scene.source.runBefore(
                InMemoryEventSource.Call.ALL,
                scene.source.calls(InMemoryEventSource.Call.ALL) + 1,
                () -> meanwhile[0] = scene.dana().approve(hold));

        held();
        assertEquals(new ApproveOutcome.Busy(), meanwhile[0]);
        assertEquals(new ApproveOutcome.Approved(30), scene.dana().approve(hold));
    }

    @Test
    void anApprovalWhoseLeaseRanOutApprovesNothing() {
        listed(40);
        scene.source.remove(DANA, keys(0, 30));
        Hold hold = held();
        scene.storeFaults.runBefore(
                "ledger.save",
                scene.storeFaults.calls("ledger.save") + 1,
                () -> scene.clock.advance(Duration.ofHours(1)));

        assertEquals(new ApproveOutcome.Busy(), scene.dana().approve(hold));
        assertEquals(hold, held());
    }

    @Test
    void aRunThatHoldsIsNoSuccess() {
        listed(40);
        Optional<Instant> success = scene.dana().status().lastSuccess();
        scene.clock.advance(Duration.ofMinutes(10));
        scene.source.remove(DANA, keys(0, 30));
        held();

        assertEquals(success, scene.dana().status().lastSuccess());
    }

    @Test
    void aPreviewShowsWhatIsHeldAlready() {
        start(40);
        scene.cancels(keys(0, 26));
        held();

        Preview.Planned planned =
                assertInstanceOf(Preview.Planned.class, scene.dana().preview());
        assertEquals(26, planned.kinds().get("appointment").removed());
        assertTrue(planned.held());
    }

    @Test
    void aPreviewSaysThatHalfOfAListingWouldBeHeld() {
        listed(10);
        scene.source.remove(DANA, keys(0, 6));

        assertTrue(
                assertInstanceOf(Preview.Planned.class, scene.dana().preview()).held());
    }

    @Test
    void aPreviewSaysThatManyCancellationsWouldBeHeld() {
        start(40);
        scene.cancels(keys(0, 26));

        assertTrue(
                assertInstanceOf(Preview.Planned.class, scene.dana().preview()).held());
    }

    @Test
    void whatTheHostThenSaysIsRemovedIsHeldAsMissingNoLonger() {
        listed(10);
        scene.source.remove(DANA, keys(0, 6));
        assertEquals(6, held().count());

        scene.dana().changed(keys(0, 6));
        scene.synced();
        assertEquals(4, scene.events().size());
    }

    @Test
    void aPreviewDoesNotDeleteWhatIsHeldAndCameBack() {
        listed(40);
        scene.source.remove(DANA, keys(0, 30));
        held();
        scene.source.put(DANA, Scene.appointments(30));

        Preview.Planned planned =
                assertInstanceOf(Preview.Planned.class, scene.dana().preview());
        assertEquals(0, planned.kinds().get("appointment").removed());
        assertFalse(planned.held());
    }

    @Test
    void P5_whatCameBackSinceItWasStagedIsNotDeletedThoughNobodySaidSo() {
        start(40);
        scene.cancels(keys(0, 26));
        Hold hold = held();
        scene.source.put(DANA, appointment(3));

        assertInstanceOf(ApproveOutcome.Approved.class, scene.dana().approve(hold));
        scene.synced();
        assertEquals(15, scene.events().size());
        assertTrue(scene.titles().contains("Appointment 3"));
    }

    private Hold held() {
        return assertInstanceOf(Held.class, scene.sync()).hold();
    }

    private void start(int bookings) {
        scene.source.put(DANA, Scene.appointments(bookings));
        scene.withSynced(appointment(0));
    }

    private void listed(int bookings) {
        scene.close();
        scene = Scene.on(front, InMemoryEventSource.readAll());
        start(bookings);
    }

    private static EventKey[] keys(int from, int to) {
        return IntStream.range(from, to).mapToObj(Scene::key).toArray(EventKey[]::new);
    }
}
