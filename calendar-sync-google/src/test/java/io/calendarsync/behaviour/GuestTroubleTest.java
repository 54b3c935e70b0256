package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calendarsync.SyncOutcome;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.Guest;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InjectedFault;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Guests are invited though something came between. */
@ParameterizedClass
@EnumSource(Front.class)
class GuestTroubleTest {
    private static final Guest ANN = Guest.of("ann@example.org");
    private static final Guest BEN = Guest.of("ben@example.org");

    private final Scene scene;

    GuestTroubleTest(Front front) {
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void P2_guestsAreInvitedThoughTheReadBeforeWasStopped() {
        scene.withSynced(appointment(1, "Ring", ANN));
        scene.world.faults().always("events.get", FakeFault.refused(503, "global", "backendError"));
        scene.books(appointment(1, "Ring", ANN, BEN));
        scene.sync();
        scene.calm();
        assertEquals(List.of("ann@example.org", "ben@example.org"), scene.guestsOf("Ring"));
    }

    @Test
    void P2_guestsAreInvitedThoughTheirChangeWasRefusedOnce() {
        scene.withSynced(appointment(1, "Ring", ANN));
        scene.world.faults().next("events.patch", FakeFault.refused(400, "global", "invalid"));
        scene.books(appointment(1, "Ring", ANN, BEN));
        scene.sync();
        scene.calm();
        assertEquals(List.of("ann@example.org", "ben@example.org"), scene.guestsOf("Ring"));
    }

    @Test
    void P2_guestsAreInvitedToAnEventWhoseInsertACrashLeftIntended() {
        scene.withSynced();
        scene.books(appointment(1, "Ring", ANN));
        scene.diesBeforeSaving(2);
        assertThrows(InjectedFault.class, scene::sync);
        scene.clock.advance(Duration.ofMinutes(3));
        assertEquals(1, scene.events().size());
        scene.books(appointment(1, "Ring", ANN, BEN));
        scene.sync();
        scene.calm();
        assertEquals(List.of("ann@example.org", "ben@example.org"), scene.guestsOf("Ring"));
    }

    @Test
    void P2_anEventWhoseDeletionWasHeldHasItsNewGuestsWhenItIsBookedAgain() {
        CalendarEvent[] many = IntStream.range(1, 41)
                .mapToObj(n -> appointment(n, "Event " + n, ANN))
                .toArray(CalendarEvent[]::new);
        scene.withSynced(many);
        for (int n = 1; n <= 40; n++) {
            scene.source.remove(DANA, key(n));
            scene.dana().changed(key(n));
        }
        assertInstanceOf(SyncOutcome.Held.class, scene.sync());
        scene.books(appointment(1, "Event 1", BEN));
        scene.sync();
        assertEquals(
                List.of("ben@example.org"),
                scene.event("Event 1").guests().stream()
                        .map(FakeEvent.Guest::email)
                        .toList());
    }

    @Test
    void P2_reconcileNoticesAGuestOfOursThatWasRemovedByHand() {
        scene.withSynced(appointment(1, "Ring", ANN, BEN));
        scene.calendar().changes(scene.row(key(1)).eventId(), "{\"attendees\":[{\"email\":\"ann@example.org\"}]}");
        assertEquals(1, scene.guestsOf("Ring").size());
        scene.dana().reconcile();
        assertEquals(List.of("ann@example.org", "ben@example.org"), scene.guestsOf("Ring"));
    }
}
