package io.calendarsync.lettinggo;

import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.appointment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.DisconnectOutcome.Disconnected;
import io.calendarsync.DisconnectOutcome.Step;
import io.calendarsync.EventPolicy;
import io.calendarsync.behaviour.Front;
import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Two connections on the calendar of one account. */
@ParameterizedClass
@EnumSource(Front.class)
class SharedAccountTest extends Parting {

    SharedAccountTest(Front front) {
        super(front);
    }

    @BeforeEach
    void connect() {
        scene.withSynced(appointment(1));
        connectDesk(appointment(5));
    }

    @Test
    void P8_eventsOfOneAreDeletedUnderTheAccessOfBoth() {
        assertEquals(
                new Disconnected(List.of(Step.TOKENS_SHARED, Step.EVENTS_DELETED), List.of()),
                disconnect(EventPolicy.DELETE_ALL));
        assertEquals(List.of("Appointment 5"), scene.titles());
        assertEquals(0, scene.counts().of("oauth.revoke"));
        assertEquals(List.of(), debts());
        assertEquals(1, scene.tokens.grants().size());
    }

    @Test
    void P8_whatOneOwesIsDeletedBeforeTheOtherRevokes() {
        scene.world.faults().always("events.delete", FakeFault.refused(503, "global", "backendError"));
        Disconnected first = disconnect(EventPolicy.DELETE_ALL);
        assertEquals(List.of(Step.EVENTS_DELETED), first.owed());
        assertEquals("The calendar is disconnected. 1 event is still being deleted.", sentence());

        Disconnected second = disconnected(scene.engine.connection(DESK).disconnect());
        assertEquals(List.of(Step.TOKENS_FORGOTTEN), second.done());
        assertEquals(List.of(Step.ACCESS_REVOKED), second.owed());
        assertTrue(scene.tokens.grants().isEmpty());
        assertTrue(scene.world.account(EMAIL).liveRefreshTokens() > 0);

        scene.world.faults().clear();
        later(Duration.ofHours(7));
        assertEquals(List.of("Appointment 5"), scene.titles());
        scene.engine.connection(DESK).sync();
        assertNothingLeft();
    }

    @Test
    void P8_whileOthersMayBringAccessBackNothingIsGivenUp() {
        scene.world.account(EMAIL).revokesAccess();
        scene.clock.advance(Duration.ofHours(2));
        assertEquals(
                List.of(Step.EVENTS_DELETED), disconnect(EventPolicy.DELETE_ALL).owed());

        connectDesk(appointment(5));
        later(Duration.ofHours(1));
        assertEquals(List.of("Appointment 5"), scene.titles());
        assertEquals(List.of(), debts());
    }
}
