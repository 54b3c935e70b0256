package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome;
import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.spi.Quota;
import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Front.class)
class PaceTest {
    private final Scene scene;

    PaceTest(Front front) {
        scene = Scene.on(front, new Quota(100, 10_000, 1_000_000, 3));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aFirstSyncKeepsWithinTheAllowanceAndGoesOnWhereItStopped() {
        scene.source.put(DANA, Scene.appointments(350));
        scene.connected();
        Instant start = scene.clock.instant();

        SyncOutcome outcome = scene.sync();
        for (int runs = 0; outcome instanceof Paused paused; runs++) {
            assertTrue(runs < 20, "does not come to an end");
            assertEquals(ProblemCode.RATE_LIMITED, paused.problem().code());
            scene.clock.set(paused.until());
            outcome = scene.sync();
        }

        assertInstanceOf(Synced.class, outcome);
        assertEquals(350, scene.events().size());
        assertEquals(350, scene.counts().calendarTotal());
        Duration took = Duration.between(start, scene.clock.instant());
        assertTrue(took.compareTo(Duration.ofMinutes(3)) >= 0, "350 units at 100 a minute in " + took);
        assertTrue(took.compareTo(Duration.ofMinutes(5)) <= 0, "350 units at 100 a minute in " + took);
    }

    @Test
    void aChangeWeighsThreeUnits() {
        scene.source.put(DANA, Scene.appointments(40));
        scene.connected();
        scene.synced();
        scene.clock.advance(Duration.ofMinutes(2));

        scene.source.put(
                DANA,
                Scene.appointments(40).stream()
                        .map(event ->
                                appointment(Integer.parseInt(event.key().id().substring(2)), "Moved"))
                        .toList());
        scene.dana()
                .changed(Scene.appointments(40).stream()
                        .map(event -> event.key())
                        .toList());
        Paused paused = assertInstanceOf(Paused.class, scene.sync());
        assertEquals(ProblemCode.RATE_LIMITED, paused.problem().code());
    }

    @Test
    void aRefusalForHasteIsWaitedOutAsLongAsGoogleAsks() {
        scene.withSynced(appointment(1));
        scene.world
                .faults()
                .next(
                        "events.patch",
                        FakeFault.refused(429, "usageLimits", "rateLimitExceeded", Duration.ofSeconds(7)));
        scene.books(appointment(1, "Moved"));

        scene.synced();
        assertEquals(Duration.ofSeconds(7), scene.pause.total());
        assertEquals(2, scene.counts().of("events.patch"));
    }

    @Test
    void aWaitOfNothingIsStillAWait() {
        scene.withSynced(appointment(1));
        scene.world.faults().times(2, "events.patch", FakeFault.refused(503, "global", "backendError", Duration.ZERO));
        scene.books(appointment(1, "Moved"));

        scene.synced();
        assertTrue(scene.pause.total().compareTo(Duration.ofSeconds(2)) > 0, () -> "" + scene.pause.pauses());
    }

    @Test
    void onlyTheRefusedPartsOfABatchAreSentAgain() {
        scene.source.put(DANA, Scene.appointments(30));
        scene.connected();
        scene.world.faults().times(4, "events.insert", FakeFault.refused(403, "usageLimits", "userRateLimitExceeded"));

        scene.synced();
        assertEquals(30, scene.events().size());
        assertEquals(34, scene.counts().of("events.insert"));
    }

    @Test
    void aLongWaitEndsTheRunInsteadOfHoldingItsThread() {
        scene.withSynced(appointment(1));
        scene.world
                .faults()
                .always(
                        "events.patch",
                        FakeFault.refused(403, "usageLimits", "rateLimitExceeded", Duration.ofMinutes(4)));
        scene.books(appointment(1, "Moved"));

        Paused paused = assertInstanceOf(Paused.class, scene.sync());
        assertEquals(scene.clock.instant().plus(Duration.ofMinutes(4)), paused.until());
        assertEquals(Duration.ZERO, scene.pause.total());

        scene.world.faults().clear();
        scene.clock.set(paused.until());
        scene.synced();
        assertEquals("Moved", scene.events().get(0).title());
    }

    @Test
    void P3_anIdleConnectionAsksOnceADayWhetherItIsAlive() {
        scene.withSynced(appointment(1));
        for (int hour = 0; hour < 72; hour++) {
            scene.clock.advance(Duration.ofHours(1));
            scene.synced();
        }
        assertEquals(3, scene.counts().calendarTotal());
        assertEquals(3, scene.counts().of("events.list"));
        scene.cancels(key(1));
    }
}
