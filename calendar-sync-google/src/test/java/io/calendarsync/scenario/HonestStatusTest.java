package io.calendarsync.scenario;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome.Rejected;
import io.calendarsync.ConnectionStatus;
import io.calendarsync.NextAction;
import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.SourceFault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a host is shown is how it is. */
class HonestStatusTest {
    private final Scene scene = Scene.on(Front.IN_PROCESS);

    @AfterEach
    void close() {
        scene.close();
    }

    /** A change that could not be read is not on the calendar: "everything is up to date" would be a lie. */
    @Test
    void aChangeThatCouldNotBeReadIsShownAsWaiting() {
        scene.withSynced(appointment(1), appointment(2));
        scene.source.suffer(SourceFault.FIND_THROWS);
        scene.books(appointment(1, "Moved"));

        scene.sync();
        scene.source.recover();
        assertEquals(List.of("Appointment 1", "Appointment 2"), scene.titles());
        ConnectionStatus status = scene.dana().status();
        assertTrue(status.waiting() + status.setAside() > 0, status::toString);
    }

    /** A run that paused because bookings could not be read goes on with them when it says that it will. */
    @Test
    void P6_whatARunPausedForIsDoneWhenItSaysThatItWillBe() {
        scene.withSynced(appointment(1), appointment(2), appointment(3));
        scene.source.suffer(SourceFault.FIND_THROWS);
        scene.books(appointment(1, "One"), appointment(2, "Two"), appointment(3, "Three"));
        Paused paused = assertInstanceOf(Paused.class, scene.sync());

        scene.source.recover();
        scene.clock.set(paused.until());
        scene.synced();
        assertEquals(List.of("One", "Three", "Two"), scene.titles());
    }

    /** Nothing was ever answered: who says success each time says it while dead. */
    @Test
    void writesThatAreNeverAnsweredAreNoSuccess() {
        scene.withSynced(appointment(1));
        Optional<Instant> success = scene.dana().status().lastSuccess();
        scene.world.faults().always("events.patch", FakeFault.lostRequest());
        scene.books(appointment(1, "Moved"));
        for (int runs = 0; runs < 5; runs++) {
            scene.sync();
            scene.clock.advance(Duration.ofMinutes(3));
        }
        assertEquals(success, scene.dana().status().lastSuccess());
    }

    @Test
    void oneChangeInDoubtIsOneChangeThatWaits() {
        scene.withSynced(appointment(1));
        scene.world.faults().next("events.patch", FakeFault.lostAnswer());
        scene.books(appointment(1, "Moved"));

        assertInstanceOf(Paused.class, scene.sync());
        assertEquals(1, scene.dana().status().waiting());
    }

    /** The booking is gone: nobody can correct it. */
    @Test
    void aDeletionThatIsForbiddenAsksNobodyToCorrectItsBooking() {
        scene.withSynced(appointment(1), appointment(2));
        scene.world.faults().always("events.delete", FakeFault.refused(403, "global", "forbidden"));
        scene.cancels(key(1));

        scene.sync();
        assertNotEquals(NextAction.CORRECT_BOOKING, scene.dana().status().nextAction());
    }

    /** A consent is never tried again by itself: whoever waits, waits for ever. */
    @Test
    void aConsentThatMetAnOutageAsksNobodyToWait() {
        scene.world.faults().next("oauth.token", FakeFault.htmlPage(503));

        Rejected rejected = assertInstanceOf(Rejected.class, scene.connect(DANA, EMAIL, CalendarChoice.primary()));
        assertNotEquals(NextAction.WAIT, rejected.problem().code().action());
    }
}
