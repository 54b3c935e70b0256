package io.calendarsync.undo;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.OldEvents;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InjectedFault;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A node that dies while it clears a calendar that was left: whoever comes next goes on. */
@ParameterizedClass
@EnumSource(
        value = Front.class,
        names = {"FAKE_CALENDAR", "IN_PROCESS"})
class FormerCrashTest {
    private final Front front;

    FormerCrashTest(Front front) {
        this.front = front;
    }

    @ParameterizedTest
    @EnumSource(
            value = OldEvents.class,
            names = {"MOVE", "DELETE"})
    void P1_P6_nothingIsLostNorDoubledWhereverItDies(OldEvents events) {
        assertTrue(everywhere(events, (scene, nth) -> scene.storeFaults.failBefore(nth)) > 30);
        everywhere(events, (scene, nth) -> scene.storeFaults.failAfter(nth));
    }

    @ParameterizedTest
    @EnumSource(
            value = OldEvents.class,
            names = {"MOVE", "DELETE"})
    void P1_P6_nothingIsLostNorDoubledWhenAnAnswerIs(OldEvents events) {
        for (FakeFault lost : List.of(FakeFault.lostAnswer(), FakeFault.lostRequest())) {
            for (String call : List.of("events.insert", "events.delete", "batch")) {
                play(events, scene -> scene.world.faults().next(call, lost));
            }
        }
    }

    @Test
    void aPauseAnywhereLosesNothing() {
        for (int nth = 1; nth <= 6; nth++) {
            int at = nth;
            play(
                    OldEvents.MOVE,
                    scene -> scene.storeFaults.runBefore(
                            "ledger.save",
                            scene.storeFaults.calls("ledger.save") + at,
                            () -> scene.dana().pause()));
        }
    }

    /** Dies at each call of the store in turn; answers how many there are. */
    private int everywhere(OldEvents events, ObjIntConsumer<Scene> death) {
        for (int nth = 1; ; nth++) {
            int at = nth;
            int calls = play(
                    events,
                    scene -> death.accept(scene, scene.storeFaults.calls().size() + at));
            if (calls < at) {
                return calls;
            }
        }
    }

    private int play(OldEvents events, Consumer<Scene> fault) {
        try (Scene scene = Scene.on(front)) {
            scene.source.put(DANA, appointment(2), appointment(3));
            Moves moves = new Moves(scene);
            moves.start(appointment(1));
            AccountCalendar shop = moves.toAnother("Shop", events);
            scene.source.remove(DANA, key(3));
            int before = scene.storeFaults.calls().size();
            fault.accept(scene);
            try {
                scene.sync();
            } catch (InjectedFault death) {
                // The next goes on.
            }
            int calls = scene.storeFaults.calls().size() - before;
            scene.storeFaults.recover();
            scene.dana().resume();
            scene.clock.advance(Duration.ofMinutes(3));
            scene.calm();
            assertEquals(List.of("Appointment 1", "Appointment 2"), Moves.titles(shop));
            assertEquals(List.of(), scene.titles());
            assertEquals(List.of(), moves.left());
            scene.synced();
            scene.counts().reset();
            scene.synced();
            assertEquals("no calls", scene.counts().toString());
            return calls;
        }
    }
}
