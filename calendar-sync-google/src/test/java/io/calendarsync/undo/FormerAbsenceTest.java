package io.calendarsync.undo;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.appointments;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.calendarsync.ApproveOutcome;
import io.calendarsync.ConnectionStatus;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.Hold;
import io.calendarsync.OldEvents;
import io.calendarsync.SyncOutcome.Held;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.EventKey;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.InMemoryEventSource.Call;
import io.calendarsync.testkit.SourceFault;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is not seen when events are moved to another calendar is not gone for that. */
@ParameterizedClass
@EnumSource(Front.class)
class FormerAbsenceTest {
    private final Scene scene;
    private final Moves moves;

    FormerAbsenceTest(Front front) {
        scene = Scene.on(front);
        moves = new Moves(scene);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void P5_aListingThatSlipsDeletesNothing() {
        AccountCalendar shop = moved(5);
        scene.source.suffer(SourceFault.ALL_EMPTY);

        scene.synced();
        assertEquals(5, shop.events().size());
        assertEquals(5, scene.events().size());

        scene.synced();
        assertEquals(List.of(), scene.titles());
        assertEquals(List.of(), moves.left());
    }

    @Test
    void P5_aPartialListingDeletesNothing() {
        AccountCalendar shop = moved(5);
        scene.source.suffer(SourceFault.ALL_PARTIAL);
        scene.source.remove(DANA, key(1));

        scene.synced();
        assertEquals(4, shop.events().size());
        assertEquals(List.of("Appointment 1"), scene.titles());

        scene.source.recover();
        scene.synced();
        assertEquals(List.of(), scene.titles());
    }

    @Test
    void P5_aSourceThatCannotTellDeletesNothing() {
        AccountCalendar shop = moved(3);
        scene.source.suffer(SourceFault.ALL_EMPTY, SourceFault.FIND_UNKNOWN);

        scene.synced();
        scene.synced();
        assertEquals(3, scene.events().size());
        assertEquals(3, scene.source.calls(Call.FIND));

        scene.source.recover();
        scene.clock.advance(Duration.ofHours(2));
        scene.synced();
        scene.synced();
        assertEquals(List.of(), scene.titles());
        assertEquals(3, shop.events().size());
    }

    @Test
    void P5_aSourceThatFailsDeletesNothing() {
        moved(5);
        scene.source.suffer(SourceFault.ALL_EMPTY, SourceFault.FIND_THROWS);

        scene.synced();
        assertEquals(5, scene.events().size());
    }

    @Test
    void P5_manyThatAreGoneWaitForSomebody() {
        AccountCalendar shop = moved(40);
        scene.source.remove(DANA, keys(0, 30));

        Held held = assertInstanceOf(Held.class, scene.sync());
        assertEquals(30, held.hold().count());
        assertEquals(40, held.hold().live());
        assertEquals(10, shop.events().size());
        assertEquals(30, scene.events().size());
        ConnectionStatus status = scene.dana().status();
        assertEquals(State.NEEDS_ATTENTION, status.state());
        assertEquals(held.hold(), status.hold().orElseThrow());
        assertEquals(30, status.waiting());

        assertEquals(new ApproveOutcome.Approved(30), scene.dana().approve(held.hold()));
        scene.synced();
        assertEquals(List.of(), scene.titles());
        assertEquals(List.of(), moves.left());
        assertEquals(new ApproveOutcome.NothingHeld(), scene.dana().approve(held.hold()));
    }

    @Test
    void aBookingThatComesBackLeavesTheHold() {
        AccountCalendar shop = moved(40);
        scene.source.remove(DANA, keys(0, 30));
        Hold seen = assertInstanceOf(Held.class, scene.sync()).hold();

        scene.books(appointment(3));
        Hold now = assertInstanceOf(Held.class, scene.sync()).hold();
        assertEquals(29, now.count());
        assertEquals(11, shop.events().size());
        assertEquals(29, scene.events().size());
        assertEquals(new ApproveOutcome.Changed(now), scene.dana().approve(seen));
    }

    @Test
    void P5_whatCameBackSinceItWasApprovedIsMoved() {
        AccountCalendar shop = moved(40);
        scene.source.remove(DANA, keys(0, 30));
        Hold hold = assertInstanceOf(Held.class, scene.sync()).hold();
        scene.source.put(DANA, appointment(3));
        scene.dana().approve(hold);

        scene.synced();
        assertEquals(11, shop.events().size());
        scene.synced();
        assertEquals(11, shop.events().size());
        assertEquals(List.of(), scene.titles());
    }

    @Test
    void whatAnEarlierSyncStagedIsNoMoreThanNotListed() {
        scene.source.put(DANA, appointments(40));
        moves.start(appointment(0));
        scene.cancels(keys(0, 30));
        assertInstanceOf(Held.class, scene.sync());
        scene.source.put(DANA, appointment(3));
        AccountCalendar shop = moves.toAnother("Shop", OldEvents.MOVE);

        Hold hold = assertInstanceOf(Held.class, scene.sync()).hold();
        assertEquals(29, hold.count());
        assertEquals(11, shop.events().size());
        assertEquals(29, scene.events().size());
    }

    private AccountCalendar moved(int bookings) {
        scene.source.put(DANA, appointments(bookings));
        moves.start(appointment(0));
        return moves.toAnother("Shop", OldEvents.MOVE);
    }

    private static EventKey[] keys(int from, int to) {
        return IntStream.range(from, to).mapToObj(Scene::key).toArray(EventKey[]::new);
    }
}
