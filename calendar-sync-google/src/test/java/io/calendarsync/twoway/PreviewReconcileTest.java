package io.calendarsync.twoway;

import static io.calendarsync.behaviour.Scene.NAMESPACE;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.calendarsync.PlannedChange.Action;
import io.calendarsync.Preview;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.testkit.FakeFault;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A reconcile says beforehand what it would do. */
@ParameterizedClass
@EnumSource(Front.class)
class PreviewReconcileTest {
    private final Scene scene;

    PreviewReconcileTest(Front front) {
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void itPlansWhatTheReconcileThenDoes_andRemembersNothing() {
        scene.withSynced(appointment(1), appointment(2), appointment(3), appointment(4));
        scene.calendar().retitles(scene.row(key(1)).eventId(), "By hand");
        scene.calendar().deletes(scene.row(key(2)).eventId());
        scene.calendar().copies(scene.row(key(3)).eventId());
        scene.clock.advance(java.time.Duration.ofHours(1));
        List<LedgerRow> before = scene.rows();

        assertEquals(Map.of(key(1), Action.UPDATE, key(2), Action.UPDATE), planned());
        assertEquals(before, scene.rows());
        assertEquals(0, scene.counts().of("events.patch") + scene.counts().of("events.insert"));

        scene.dana().reconcile();
        assertEquals(
                List.of("Appointment 1", "Appointment 2", "Appointment 3", "Appointment 3", "Appointment 4"),
                scene.titles());
        assertEquals(Map.of(), planned());
    }

    @Test
    void ofALostLedgerItKnowsWhatStandsThere() {
        scene.withSynced(appointment(1), appointment(2));
        scene.source.remove(Scene.DANA, key(2));
        scene.source.put(Scene.DANA, appointment(3));
        scene.store.loseLedgers(NAMESPACE);

        assertEquals(Map.of(key(2), Action.REMOVE, key(3), Action.CREATE), planned());
        assertEquals(List.of(), scene.rows());
    }

    @Test
    void whatCannotBeReadIsSaid() {
        scene.withSynced(appointment(1));
        scene.world.faults().always("events.list", FakeFault.refused(503, "global", "backendError"));
        assertInstanceOf(Preview.Unavailable.class, scene.dana().previewReconcile());
    }

    private Map<EventKey, Action> planned() {
        Map<EventKey, Action> planned = new TreeMap<>();
        assertInstanceOf(Preview.Planned.class, scene.dana().previewReconcile(change -> {
            if (change.action() != Action.KEEP) {
                planned.put(change.key(), change.action());
            }
        }));
        return planned;
    }
}
