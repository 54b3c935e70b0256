package io.calendarsync.errors;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Google may say with any refusal how long to wait. */
class WishToWaitTest {
    private final Scene scene = Scene.on(Front.IN_PROCESS);

    @BeforeEach
    void connect() {
        scene.withSynced(appointment(1), appointment(2), appointment(3));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    static Stream<Moment> callsOfASync() {
        return Stream.of(Moment.values()).filter(moment -> moment.ofASync() && moment != Moment.HOST);
    }

    @Test
    void theEndOfADaysAllowanceIsWaitedForAsLongAsGoogleAsks() {
        Duration asked = Duration.ofHours(5);
        scene.books(appointment(1, "Moved"));
        scene.world.faults().always("events.patch", FakeFault.refused(403, "usageLimits", "dailyLimitExceeded", asked));

        Paused paused = assertInstanceOf(Paused.class, scene.sync());
        assertEquals(scene.clock.instant().plus(asked), paused.until());
    }

    @ParameterizedTest
    @MethodSource("callsOfASync")
    void howLongGoogleAsksToWaitIsWaited(Moment moment) {
        String domain = moment == Moment.TOKEN ? "oauth" : "global";
        Duration asked = Duration.ofMinutes(7);
        Trouble trouble = Trouble.fault(moment, FakeFault.refused(503, domain, "backendError", asked));
        moment.cause(scene);
        trouble.lasting().accept(scene);

        Paused paused = assertInstanceOf(Paused.class, scene.sync());
        assertEquals(scene.clock.instant().plus(asked), paused.until());
        long calls = scene.counts().total();
        scene.clock.advance(asked.minusSeconds(1));
        assertInstanceOf(Paused.class, scene.sync());
        assertEquals(calls, scene.counts().total(), "asked before the time");

        trouble.mended().accept(scene);
        scene.clock.set(paused.until());
        scene.synced();
        assertEquals(
                scene.source.events(DANA).stream()
                        .map(event -> event.details().title())
                        .sorted()
                        .toList(),
                scene.titles());
    }
}
