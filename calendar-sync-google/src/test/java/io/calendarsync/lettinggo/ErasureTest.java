package io.calendarsync.lettinggo;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.NAMESPACE;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.appointments;
import static io.calendarsync.behaviour.Scene.key;
import static io.calendarsync.behaviour.Scene.onDay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.DisconnectOutcome.Step;
import io.calendarsync.Erased;
import io.calendarsync.EventPolicy;
import io.calendarsync.behaviour.Front;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InMemoryEventSource.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Erasing a connection. */
@ParameterizedClass
@EnumSource(Front.class)
class ErasureTest extends Parting {

    ErasureTest(Front front) {
        super(front);
    }

    @Test
    void nothingIsKnownAnyMoreAndTheReceiptSaysWhatWas() {
        scene.withSynced(appointment(1), appointment(2));
        scene.cancels(key(2));
        scene.synced();
        scene.books(appointment(3));

        Erased receipt = scene.dana().erase();
        assertEquals(
                new Erased(
                        DANA,
                        scene.clock.instant(),
                        2,
                        1,
                        0,
                        List.of(Step.TOKENS_FORGOTTEN, Step.ACCESS_REVOKED),
                        List.of(),
                        0,
                        Optional.empty()),
                receipt);
        assertEquals(List.of("Appointment 1"), scene.titles());
        assertUnknown();
        assertNothingLeft();
        assertEquals(
                "Everything that was known of the calendar is erased.",
                scene.engine.wording().outcome(receipt));
    }

    @Test
    void eventsGoWithIt() {
        scene.withSynced(appointments(60).toArray(CalendarEvent[]::new));

        Erased receipt = scene.dana().erase(EventPolicy.DELETE_ALL);
        assertEquals(List.of(Step.TOKENS_FORGOTTEN, Step.EVENTS_DELETED, Step.ACCESS_REVOKED), receipt.done());
        assertEquals(List.of(), scene.titles());
        assertUnknown();
        assertNothingLeft();
    }

    @Test
    void P8_whatIsOwedOutlivesTheErasureAndIsPaidWithoutALedger() {
        LocalDate today = scene.today();
        scene.withSynced(onDay(1, today.minusDays(2)), onDay(2, today.plusDays(2)), onDay(3, today.plusDays(3)));
        scene.world.faults().onEverything().fail(FakeFault.lostRequest());

        Instant now = scene.clock.instant();
        Erased receipt = scene.dana().erase(EventPolicy.DELETE_FUTURE);
        assertEquals(List.of(Step.EVENTS_DELETED, Step.ACCESS_REVOKED), receipt.owed());
        assertEquals(2, receipt.eventsLeft());
        assertTrue(receipt.givenUpAt().orElseThrow().isAfter(now.plus(Duration.ofDays(29))));
        assertUnknown();
        assertEquals(
                "Everything that was known of the calendar is erased. 2 events are still being deleted.",
                scene.engine.wording().outcome(receipt));

        scene.world.faults().clear();
        later(Duration.ofMinutes(10));
        assertEquals(List.of("On " + today.minusDays(2)), scene.titles());
        assertUnknown();
        assertNothingLeft();
    }

    @Test
    void P8_afterAMonthNothingIsLeft() {
        scene.withSynced(appointment(1));
        scene.world.faults().always("oauth.refresh", FakeFault.htmlPage(500));
        scene.world.faults().always("oauth.revoke", FakeFault.htmlPage(500));
        scene.dana().erase(EventPolicy.DELETE_ALL);

        later(Duration.ofDays(31));
        assertUnknown();
        assertEquals(List.of(), debts());
        assertEquals(
                List.of(Step.EVENTS_GIVEN_UP, Step.REVOCATION_GIVEN_UP),
                told().get(told().size() - 1).done());
        assertEquals(1, told().get(told().size() - 1).eventsLeft());
    }

    @Test
    void itIsSafeToRepeat() {
        scene.withSynced(appointment(1));
        scene.world.faults().next("oauth.revoke", FakeFault.lostRequest());
        assertEquals(List.of(Step.ACCESS_REVOKED), scene.dana().erase().owed());

        Erased again = scene.dana().erase();
        assertEquals(0, again.events());
        assertEquals(List.of(Step.ACCESS_REVOKED), again.done());
        assertEquals(Optional.empty(), again.givenUpAt());
        assertEquals(List.of(), scene.dana().erase().done());
        assertUnknown();
        assertNothingLeft();
    }

    @Test
    void whatWasNeverConnectedCanBeErased() {
        assertEquals(0, scene.dana().erase().events());
        assertUnknown();
    }

    @Test
    void whatWasLetGoLongAgoIsErased() {
        scene.withSynced(appointment(1));
        disconnect(EventPolicy.KEEP);

        assertEquals(1, scene.dana().erase().events());
        assertUnknown();
    }

    @Test
    void othersOfTheAccountGoOn() {
        scene.withSynced(appointment(1));
        connectDesk(appointment(5));

        assertEquals(List.of(Step.TOKENS_SHARED), scene.dana().erase().done());
        scene.source.put(DESK, appointment(6));
        scene.engine.connection(DESK).changed(appointment(6).key());
        scene.engine.connection(DESK).sync();
        assertEquals(List.of("Appointment 1", "Appointment 5", "Appointment 6"), scene.titles());
    }

    @Test
    void aRunThatIsUnderWayBringsNothingBack() {
        scene.withSynced(appointment(1));
        scene.books(appointment(1, "Moved"));
        scene.source.runBefore(
                Call.FIND, scene.source.calls(Call.FIND) + 1, () -> scene.dana().erase());

        scene.sync();
        assertUnknown();
    }

    @Test
    void P1_connectingAgainFindsWhatWasLeft() {
        scene.withSynced(appointment(1), appointment(2));
        scene.dana().erase();

        scene.connected();
        scene.synced();
        assertEquals(List.of("Appointment 1", "Appointment 2"), scene.titles());
    }

    private void assertUnknown() {
        SyncStore.Namespace space = scene.store.namespace(NAMESPACE);
        assertEquals(Optional.empty(), space.connections().find(DANA));
        assertEquals(0, space.dirtyKeys().count(DANA));
        assertEquals(List.of(), space.channels().of(DANA));
        assertTrue(scene.store.ledgers(NAMESPACE).stream()
                .noneMatch(ledger -> ledger.connection().equals(DANA)
                        && !scene.store.rows(NAMESPACE, ledger).isEmpty()));
        assertEquals(State.NOT_CONNECTED, scene.dana().status().state());
        assertEquals(
                0,
                scene.world.account(EMAIL).calendars().stream()
                        .filter(calendar -> calendar.title().equals(MADE))
                        .count());
    }
}
