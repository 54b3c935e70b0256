package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Lesson.LESSON;
import static io.calendarsync.behaviour.Lesson.MONDAY;
import static io.calendarsync.behaviour.Lesson.lesson;
import static io.calendarsync.behaviour.Lesson.withRecital;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.spi.RowState;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InjectedFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Single occurrences are written though the first try failed. */
@ParameterizedClass
@EnumSource(Front.class)
class SeriesTroubleTest {

    private final Scene scene;

    SeriesTroubleTest(Front front) {
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void P2_aFieldOfAnOccurrenceIsTakenBackThoughTheFirstTryWasLost() {
        scene.withSynced(lesson().occurrence(
                        MONDAY.plusWeeks(1), one -> one.title("Recital").location("Hall"))
                .build());
        scene.world.faults().next("events.patch", FakeFault.lostRequest());
        scene.books(withRecital());
        scene.sync();
        scene.calm();
        List<FakeEvent> changed =
                scene.calendar().changedOccurrences(scene.row(LESSON).eventId());
        assertTrue(changed.stream().noneMatch(one -> one.json().contains("Hall")), changed.toString());
    }

    @Test
    void P6_occurrencesAreWrittenThoughTheWriteOfTheirDueSeriesWasStopped() {
        refusedOnce();
        scene.world.faults().always("events.patch", FakeFault.refused(403, "usageLimits", "quotaExceeded"));
        scene.sync();
        scene.calm();
        scene.days(3);
        assertTrue(
                scene.seen().contains("2026-03-23T09:00 Recital"), scene.seen().toString());
    }

    @Test
    void P6_occurrencesAreWrittenThoughTheNodeOfTheirDueSeriesDied() {
        refusedOnce();
        scene.diesAfterSaving(2);
        assertThrows(InjectedFault.class, scene::sync);
        scene.calm();
        scene.days(3);
        assertTrue(
                scene.seen().contains("2026-03-23T09:00 Recital"), scene.seen().toString());
    }

    /** So that the host's word is dealt with, and only the row itself says that something is left to do. */
    private void refusedOnce() {
        scene.withSynced();
        scene.world.faults().next("events.insert", FakeFault.refused(400, "global", "invalid"));
        scene.books(withRecital());
        scene.sync();
        assertEquals(RowState.QUARANTINED, scene.row(LESSON).state());
        scene.clock.advance(Duration.ofHours(2));
    }

    @Test
    void aRefusedOccurrenceIsTriedLessAndLessOften() {
        scene.withSynced(lesson().build());
        scene.world.faults().always("events.patch", FakeFault.refused(400, "global", "invalid"));
        scene.books(withRecital());
        scene.sync();
        assertEquals(RowState.QUARANTINED, scene.row(LESSON).state());
        scene.counts().reset();
        for (int hour = 0; hour < 72; hour++) {
            scene.clock.advance(Duration.ofMinutes(61));
            scene.sync();
        }
        scene.world.faults().clear();
        assertTrue(scene.counts().of("events.patch") < 20, scene.counts().toString());
    }
}
