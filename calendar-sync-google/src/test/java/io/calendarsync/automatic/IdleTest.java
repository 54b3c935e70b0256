package io.calendarsync.automatic;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.internal.Chance;
import io.calendarsync.internal.auto.Rhythm;
import io.calendarsync.internal.auto.Schedule;
import io.calendarsync.internal.auto.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Front.class)
class IdleTest {
    private static final Duration INTERVAL = Duration.ofMinutes(5);

    private final Scene scene;

    IdleTest(Front front) {
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    /** Days of it, without the threads. */
    @Test
    void P3_aConnectionWithNothingToDoMakesOneRequestADay() {
        scene.withSynced(appointment(1));
        Schedule schedule = new Schedule(1, INTERVAL);
        Rhythm rhythm = new Rhythm(INTERVAL, new Chance(new Random(7)), false, connection -> false);
        schedule.add(DANA, scene.clock.instant());
        Instant end = scene.clock.instant().plus(Duration.ofDays(3)).plus(Duration.ofHours(1));
        int turns = 0;
        while (scene.clock.instant().isBefore(end)) {
            Turn turn = schedule.next(scene.clock.instant()).orElseThrow();
            schedule.done(turn, rhythm.after(turn, scene.sync(), scene.clock.instant()), scene.clock.instant());
            scene.clock.advance(schedule.untilNext(scene.clock.instant()).orElseThrow());
            turns++;
        }
        assertEquals(73 * 12, turns, 40);
        assertEquals(3, scene.counts().calendarTotal());
    }
}
