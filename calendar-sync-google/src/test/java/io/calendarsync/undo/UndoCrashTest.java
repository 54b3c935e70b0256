package io.calendarsync.undo;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointments;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.UndoOutcome.Undone;
import io.calendarsync.UndoPlan;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.testkit.InjectedFault;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A node that dies while it takes everything back: whoever comes next goes on. */
@ParameterizedClass
@EnumSource(
        value = Front.class,
        names = {"FAKE_CALENDAR", "IN_PROCESS"})
class UndoCrashTest {
    private final Front front;

    UndoCrashTest(Front front) {
        this.front = front;
    }

    @Test
    void P1_P6_whereverItDiesTheNextGoesOn() {
        int nth = 0;
        int calls;
        do {
            int at = ++nth;
            calls = play(other ->
                    other.storeFaults.failBefore(other.storeFaults.calls().size() + at));
            play(other -> other.storeFaults.failAfter(other.storeFaults.calls().size() + at));
        } while (calls >= nth);
        assertTrue(nth > 15, "calls " + nth);
    }

    /** Undoes with a fault, then without; answers how many calls of the store the first took. */
    private int play(Consumer<Scene> fault) {
        try (Scene other = Scene.on(front)) {
            other.source.put(DANA, appointments(3));
            other.withSynced();
            UndoPlan plan = other.dana().planUndo();
            int before = other.storeFaults.calls().size();
            fault.accept(other);
            try {
                other.dana().undo(plan);
            } catch (InjectedFault death) {
                // The next goes on.
            }
            int calls = other.storeFaults.calls().size() - before;
            other.storeFaults.recover();
            other.clock.advance(Duration.ofMinutes(3));
            assertInstanceOf(Undone.class, other.dana().undo(other.dana().planUndo()));
            assertEquals(List.of(), other.titles());
            other.dana().resume();
            other.sync();
            assertEquals(3, other.events().size());
            return calls;
        }
    }
}
