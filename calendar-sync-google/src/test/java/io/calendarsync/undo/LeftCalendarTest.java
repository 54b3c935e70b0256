package io.calendarsync.undo;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.appointment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.DisconnectOutcome.Disconnected;
import io.calendarsync.EventPolicy;
import io.calendarsync.OldEvents;
import io.calendarsync.UndoOutcome.Undone;
import io.calendarsync.UndoPlan;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a connection left behind on a calendar is still known as its own, for when everything is to go. */
@ParameterizedClass
@EnumSource(Front.class)
class LeftCalendarTest {
    private final Scene scene;
    private final Moves moves;

    LeftCalendarTest(Front front) {
        scene = Scene.on(front);
        moves = new Moves(scene);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void undoTakesBackWhatWasLeftOnAFormerCalendar() {
        moves.start(appointment(1), appointment(2));
        AccountCalendar shop = moves.toAnother("Shop", OldEvents.LEAVE);
        scene.synced();
        assertEquals(2, scene.events().size());
        assertEquals(0, scene.dana().status().waiting());

        UndoPlan plan = scene.dana().planUndo();
        assertEquals(4, plan.count());
        assertEquals(2, plan.calendars().size());
        assertInstanceOf(Undone.class, scene.dana().undo(plan));
        assertEquals(List.of(), scene.titles());
        assertEquals(List.of(), Moves.titles(shop));
    }

    @Test
    void undoTakesBackWhatCouldNotBeMoved() {
        moves.start(appointment(1), appointment(900));
        scene.clock.advance(Duration.ofDays(120));
        AccountCalendar shop = moves.toAnother("Shop", OldEvents.MOVE);
        scene.synced();
        assertEquals(List.of("Appointment 1"), scene.titles());

        assertInstanceOf(Undone.class, scene.dana().undo(scene.dana().planUndo()));
        assertEquals(List.of(), scene.titles());
        assertEquals(List.of(), Moves.titles(shop));
    }

    @Test
    void disconnectingDeletesWhatWasLeftOnAFormerCalendar() {
        moves.start(appointment(1), appointment(2));
        AccountCalendar shop = moves.toAnother("Shop", OldEvents.LEAVE);
        scene.synced();

        Disconnected done = disconnects(EventPolicy.DELETE_ALL);
        assertEquals(0, done.eventsLeft());
        assertEquals(List.of(), scene.titles());
        assertEquals(List.of(), Moves.titles(shop));
    }

    @Test
    void aLeftCalendarThatIsGoneIsInNobodysWay() {
        moves.start(appointment(1));
        moves.toAnother("Shop", OldEvents.LEAVE).removes();
        AccountCalendar last = moves.toAnother("Desk", OldEvents.LEAVE);
        scene.synced();

        assertInstanceOf(Undone.class, scene.dana().undo(scene.dana().planUndo()));
        assertEquals(List.of(), scene.titles());
        assertEquals(List.of(), Moves.titles(last));
        assertEquals(0, scene.dana().planUndo().count());
    }

    @Test
    void whoeverDisconnectsDuringAMoveAndKeepsTheEventsEndsTheMove() {
        moves.start(appointment(1), appointment(2), appointment(3));
        AccountCalendar shop = moves.toAnother("Shop", OldEvents.MOVE);
        scene.world.faults().next("events.insert", FakeFault.refused(400, "global", "invalid"));
        scene.synced();
        assertEquals(List.of("Appointment 1"), scene.titles());

        assertEquals(0, disconnects(EventPolicy.KEEP).eventsLeft());
        assertEquals(List.of(), moves.left());
        assertInstanceOf(
                ConnectOutcome.Connected.class, scene.connect(DANA, EMAIL, CalendarChoice.existing(shop.id())));
        scene.clock.advance(Duration.ofHours(2));
        scene.synced();
        assertEquals(3, shop.events().size());
        assertEquals(List.of("Appointment 1"), scene.titles());

        assertInstanceOf(Undone.class, scene.dana().undo(scene.dana().planUndo()));
        assertEquals(List.of(), scene.titles());
        assertEquals(List.of(), Moves.titles(shop));
    }

    private Disconnected disconnects(EventPolicy policy) {
        return assertInstanceOf(Disconnected.class, scene.dana().disconnect(policy));
    }
}
