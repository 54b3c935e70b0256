package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.SyncEngine;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.InjectedFault;
import io.calendarsync.testkit.StoreFaults;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One scenario, crashed at every call of a store, before and after its effect, and gone on with by another node. */
class CrashTest {

    @ParameterizedTest
    @CsvSource({
        "told, true, false", "told, false, false", "readAll, true, false", "readAll, false, false",
        "feed, true, false", "feed, false, false", "told, true, true", "told, false, true"
    })
    void P1_P2_P6_aCrashBetweenAnyTwoStepsIsGoneOnWith(String source, boolean after, boolean lostAnswer) {
        int nth = 1;
        while (crashed(source, nth, after, lostAnswer)) {
            nth++;
        }
        assertTrue(nth > 8, "the scenario has only " + nth + " steps");
    }

    /** Runs the scenario with a crash at the n-th store call of a sync; false when it has fewer. */
    private static boolean crashed(String source, int nth, boolean after, boolean lostAnswer) {
        try (Scene scene = Scene.on(Front.FAKE_CALENDAR, source(source))) {
            scene.source.pageSize(3);
            scene.withSynced(appointments(8));
            scene.source.put(DANA, appointment(1, "Moved"), appointment(20), appointment(21));
            scene.source.remove(DANA, key(2), key(3));
            scene.dana().changed(key(1), key(2), key(3), key(20), key(21));
            if (lostAnswer) {
                scene.world.faults().next("batch", FakeFault.lostAnswer());
            }

            boolean crashed = crash(scene, nth, after);

            for (int runs = 0; runs < 3; runs++) {
                scene.clock.advance(Duration.ofMinutes(10));
                scene.sync();
            }
            assertEquals(
                    List.of(
                            "Appointment 0",
                            "Appointment 20",
                            "Appointment 21",
                            "Appointment 4",
                            "Appointment 5",
                            "Appointment 6",
                            "Appointment 7",
                            "Moved"),
                    scene.titles(),
                    "crashed at store call " + nth);
            scene.counts().reset();
            scene.synced();
            assertEquals(0, scene.counts().total(), "not quiet after a crash at store call " + nth);
            return crashed;
        }
    }

    private static boolean crash(Scene scene, int nth, boolean after) {
        StoreFaults faults = StoreFaults.none();
        SyncEngine node = scene.engine()
                .tokenStore(faults.around(scene.tokens))
                .syncStore(faults.around(scene.store))
                .build();
        if (after) {
            faults.failAfter(nth + 1); // The first call opens the namespace.
        } else {
            faults.failBefore(nth + 1);
        }
        try {
            node.connection(DANA).sync();
            return false;
        } catch (InjectedFault crash) {
            return true;
        }
    }

    private static CalendarEvent[] appointments(int count) {
        return IntStream.range(0, count).mapToObj(Scene::appointment).toArray(CalendarEvent[]::new);
    }

    private static InMemoryEventSource source(String name) {
        return switch (name) {
            case "told" -> InMemoryEventSource.told();
            case "readAll" -> InMemoryEventSource.readAll();
            default -> InMemoryEventSource.feed();
        };
    }
}
