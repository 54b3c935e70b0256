package io.calendarsync.scenario;

import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.appointment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectionId;
import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Waits that are long enough for what they wait for. */
class PoliteWaitsTest {
    private final Scene scene = Scene.on(Front.IN_PROCESS);

    @AfterEach
    void close() {
        scene.close();
    }

    /** A service that is down for a day and says "in a second" each time must not be asked all day long. */
    @Test
    void aShortWishToWaitDoesNotKeepTheWaitsFromGrowing() {
        scene.withSynced(appointment(1));
        scene.world
                .faults()
                .always("events.patch", FakeFault.refused(503, "global", "backendError", Duration.ofSeconds(1)));
        scene.books(appointment(1, "Moved"));

        Instant end = scene.clock.instant().plus(Duration.ofDays(1));
        while (scene.clock.instant().isBefore(end) && scene.counts().of("events.patch") < 400) {
            scene.clock.set(assertInstanceOf(Paused.class, scene.sync()).until());
        }
        long asked = scene.counts().of("events.patch");
        assertTrue(asked < 400, () -> asked + " requests in a day");
    }

    /** What is used up for a day is not there again within seconds. */
    @Test
    void theEndOfADaysAllowanceIsNotTriedAgainWithinTheRun() {
        scene.withSynced(appointment(1));
        scene.world.faults().always("events.patch", FakeFault.refused(403, "usageLimits", "dailyLimitExceeded"));
        scene.books(appointment(1, "Moved"));

        assertInstanceOf(Paused.class, scene.sync());
        assertEquals(1, scene.counts().of("events.patch"));
    }

    /** It is the account that is frozen, so each of its connections that tries makes it worse. */
    @Test
    void aFreezeIsHeededByAllConnectionsOfTheAccount() {
        ConnectionId desk = ConnectionId.of("shop-1", "desk");
        scene.withSynced(appointment(1));
        scene.connect(desk, EMAIL, CalendarChoice.primary());
        scene.source.put(desk, appointment(2));
        scene.world.quota().freezes(EMAIL, Duration.ofHours(6));
        scene.books(appointment(1, "Moved"));
        assertInstanceOf(Paused.class, scene.sync());

        assertInstanceOf(Paused.class, scene.engine.connection(desk).sync());
        assertEquals(0, scene.counts().of("events.insert"));
    }

    /** Nor may what is never answered be asked for at one pace for ever. */
    @Test
    void whatIsNeverAnsweredIsAskedForLaterAndLater() {
        scene.withSynced(appointment(1));
        scene.world.faults().always("events.patch", FakeFault.lostRequest());
        scene.books(appointment(1, "Moved"));

        Instant end = scene.clock.instant().plus(Duration.ofDays(1));
        while (scene.clock.instant().isBefore(end)) {
            scene.sync();
            scene.clock.advance(Duration.ofMinutes(1));
        }
        long asked = scene.counts().calendarTotal();
        assertTrue(asked < 150, () -> asked + " requests in a day: " + scene.counts());
        scene.world.faults().clear();
        scene.clock.advance(Duration.ofHours(2));
        scene.synced();
        assertEquals("Moved", scene.events().get(0).title());
    }
}
