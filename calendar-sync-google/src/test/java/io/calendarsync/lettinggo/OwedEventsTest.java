package io.calendarsync.lettinggo;

import static io.calendarsync.behaviour.Scene.BERLIN;
import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.SESSION;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.appointments;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectRequest;
import io.calendarsync.Connection;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.DisconnectOutcome.Disconnected;
import io.calendarsync.DisconnectOutcome.NotConnected;
import io.calendarsync.DisconnectOutcome.Step;
import io.calendarsync.EventPolicy;
import io.calendarsync.behaviour.Front;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.Debt;
import io.calendarsync.spi.RowState;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InMemoryEventSource.Call;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot be deleted at once. */
@ParameterizedClass
@EnumSource(Front.class)
class OwedEventsTest extends Parting {

    OwedEventsTest(Front front) {
        super(front);
    }

    @Test
    void P8_aDisconnectThatCannotDeleteOwesIt() {
        scene.withSynced(appointment(1), appointment(2));
        scene.world.faults().onEverything().fail(FakeFault.lostRequest());

        Disconnected first = disconnect(EventPolicy.DELETE_ALL);
        assertEquals(
                new Disconnected(List.of(Step.TOKENS_FORGOTTEN), List.of(Step.EVENTS_DELETED, Step.ACCESS_REVOKED), 2),
                first);
        assertEquals(State.DISCONNECTED, scene.dana().status().state());
        assertTrue(scene.tokens.grants().isEmpty());
        assertEquals(
                "The calendar is disconnected. The access at Google is still being revoked."
                        + " 2 events are still being deleted.",
                sentence());
        assertEquals(sentence(), scene.engine.wording().outcome(first));

        scene.world.faults().clear();
        later(Duration.ofMinutes(10));
        assertEquals(List.of(), scene.titles());
        assertNothingLeft();
        assertEquals(
                new Disconnected(List.of(Step.EVENTS_DELETED, Step.ACCESS_REVOKED), List.of()),
                told().get(told().size() - 1));
        assertEquals("The calendar is disconnected.", sentence());
    }

    @Test
    void P8_theRevocationComesAfterTheEvents() {
        scene.withSynced(appointment(1));
        scene.world.faults().always("events.delete", FakeFault.refused(503, "global", "backendError"));

        assertEquals(
                List.of(Step.EVENTS_DELETED, Step.ACCESS_REVOKED),
                disconnect(EventPolicy.DELETE_ALL).owed());
        assertEquals(0, scene.counts().of("oauth.revoke"));
        assertEquals(1, scene.world.account(EMAIL).liveRefreshTokens());
    }

    @Test
    void P8_whatIsTooMuchForTheTimeIsOwed() {
        scene.withSynced(appointments(300).toArray(CalendarEvent[]::new));
        Connection hasty = scene.engine()
                .provider(takesItsTime(Duration.ofSeconds(4)))
                .disconnectWithin(Duration.ofSeconds(10))
                .build()
                .connection(DANA);

        Disconnected first = disconnected(hasty.disconnect(EventPolicy.DELETE_ALL));
        assertEquals(List.of(Step.EVENTS_DELETED, Step.ACCESS_REVOKED), first.owed());
        assertEquals(scene.events().size(), first.eventsLeft());
        assertTrue(first.eventsLeft() > 0 && first.eventsLeft() < 300, first::toString);
        assertEquals(first.eventsLeft(), scene.dana().status().eventsLeft());

        Disconnected second = disconnected(hasty.disconnect());
        assertTrue(second.eventsLeft() < first.eventsLeft(), second::toString);

        later(Duration.ofMinutes(5));
        assertEquals(List.of(), scene.titles());
        assertNothingLeft();
    }

    @Test
    void P8_withADeadGrantTheEventsAreGivenUpAtOnce() {
        scene.withSynced(appointment(1), appointment(2));
        scene.world.account(EMAIL).revokesAccess();

        Disconnected done = disconnect(EventPolicy.DELETE_ALL);
        assertEquals(
                new Disconnected(
                        List.of(Step.TOKENS_FORGOTTEN, Step.EVENTS_GIVEN_UP, Step.ACCESS_REVOKED), List.of(), 2),
                done);
        assertNothingLeft();
        assertEquals(
                "The calendar is disconnected, and the access is revoked."
                        + " 2 events could not be deleted, and will stay on the calendar.",
                scene.engine.wording().outcome(done));
    }

    @Test
    void P8_eventsAreGivenUpAfterAMonthWithAReport() {
        scene.withSynced(appointment(1), appointment(2), appointment(3));
        scene.world.faults().always("events.delete", FakeFault.refused(503, "global", "backendError"));
        disconnect(EventPolicy.DELETE_ALL);
        for (int day = 0; day < 29; day++) {
            later(Duration.ofDays(1));
            assertTrue(scene.dana().status().owed());
        }

        later(Duration.ofDays(2));
        assertEquals(
                new Disconnected(List.of(Step.EVENTS_GIVEN_UP, Step.ACCESS_REVOKED), List.of(), 3),
                told().get(told().size() - 1));
        assertNothingLeft();
        assertEquals(new NotConnected(), scene.dana().disconnect());
    }

    @Test
    void whatWasSetAsideAndIsNotLetGoIsTriedAndCountedOnce() {
        scene.withSynced(appointment(1), appointment(2));
        scene.world.faults().always("events.delete", FakeFault.refused(403, "global", "forbidden"));
        scene.cancels(key(1));
        scene.synced();
        assertEquals(RowState.QUARANTINED, scene.row(key(1)).state());
        scene.counts().reset();

        assertEquals(
                new Disconnected(
                        List.of(Step.TOKENS_FORGOTTEN, Step.EVENTS_GIVEN_UP, Step.ACCESS_REVOKED), List.of(), 2),
                disconnect(EventPolicy.DELETE_ALL));
        assertEquals(2, scene.counts().of("events.delete"));
    }

    @Test
    void P8_connectingAgainCancelsTheDeletion() {
        scene.withSynced(appointment(1), appointment(2));
        scene.world.faults().times(6, "events.delete", FakeFault.refused(503, "global", "backendError"));
        scene.world.faults().times(9, "batch", FakeFault.lostAnswer());
        disconnect(EventPolicy.DELETE_ALL);
        scene.world.faults().clear();

        scene.connected();
        assertFalse(scene.dana().status().owed());
        scene.calm();
        assertEquals(List.of("Appointment 1", "Appointment 2"), scene.titles());
        scene.clock.advance(Duration.ofDays(40));
        scene.synced();
        assertEquals(List.of("Appointment 1", "Appointment 2"), scene.titles());
    }

    @Test
    void P8_anotherAccountDoesNotCancelIt() {
        scene.withSynced(appointment(1));
        scene.world.faults().onEverything().fail(FakeFault.lostRequest());
        disconnect(EventPolicy.DELETE_ALL);
        scene.world.faults().clear();

        assertInstanceOf(
                ConnectOutcome.Connected.class,
                scene.complete(
                        scene.world.consent(scene.consentPage(DANA, CalendarChoice.primary()), "eve@example.com")));
        scene.synced();
        scene.clock.advance(Duration.ofHours(1));
        scene.dana().disconnect();
        scene.dana().disconnect();
        assertEquals(List.of(), scene.titles());
        assertEquals(
                List.of("Appointment 1"),
                scene.world.account("eve@example.com").calendar().events().stream()
                        .map(event -> event.title())
                        .toList());
        assertNothingLeft();
    }

    @Test
    void anEventThatIsRefusedIsGivenUpAndTheOthersGo() {
        scene.withSynced(appointment(1), appointment(2), appointment(3));
        scene.world
                .faults()
                .on("events.delete")
                .event(scene.event("Appointment 2").id())
                .fail(FakeFault.refused(403, "global", "forbidden"));

        Disconnected done = disconnect(EventPolicy.DELETE_ALL);
        assertEquals(List.of(Step.TOKENS_FORGOTTEN, Step.EVENTS_GIVEN_UP, Step.ACCESS_REVOKED), done.done());
        assertEquals(1, done.eventsLeft());
        assertEquals(List.of("Appointment 2"), scene.titles());
        assertNothingLeft();
    }

    @Test
    void aCalendarThatIsGoneNeedsNoDeletion() {
        syncedOnItsOwn(appointment(1));
        scene.clock.advance(Duration.ofMinutes(5));
        made().orElseThrow().removes();

        assertEquals(List.of(), disconnect(EventPolicy.DELETE_FUTURE).owed());
        assertNothingLeft();
    }

    @Test
    void anInsertThatIsUnderWayIsWaitedFor() {
        scene.withSynced(appointment(1));
        scene.books(appointment(2));
        scene.world.faults().next("events.insert", FakeFault.landsWhenTold());
        scene.sync();

        Disconnected first = disconnect(EventPolicy.DELETE_ALL);
        assertEquals(List.of(Step.EVENTS_DELETED, Step.ACCESS_REVOKED), first.owed());
        assertEquals(1, first.eventsLeft());
        scene.world.faults().landLate();
        assertEquals(List.of("Appointment 2"), scene.titles());

        later(Duration.ofMinutes(10));
        assertEquals(List.of(), scene.titles());
        assertNothingLeft();
    }

    @Test
    void P8_aRunThatIsEndedMaySendNoMoreAndTheEventsWaitForThat() {
        scene.withSynced(appointment(1));
        scene.books(appointment(2));
        scene.source.runBefore(
                Call.FIND,
                scene.source.calls(Call.FIND) + 1,
                () -> assertEquals(
                        List.of(Step.EVENTS_DELETED, Step.ACCESS_REVOKED),
                        disconnect(EventPolicy.DELETE_ALL).owed()));
        scene.sync();

        later(Duration.ofMinutes(5));
        assertEquals(List.of(), scene.titles());
        assertNothingLeft();
    }

    @Test
    void P9_theTokenThatIsKeptIsSealed() {
        scene.withSynced(appointment(1));
        scene.world.faults().onEverything().fail(FakeFault.lostRequest());
        disconnect(EventPolicy.DELETE_ALL);

        Debt debt = debts().get(0);
        assertTrue(debt.sealedToken().orElseThrow().startsWith("v1.k1."), debt::toString);
    }

    @Test
    void P8_debtsAreNamedWhenTheyAreDue() {
        scene.withSynced(appointment(1));
        scene.world.faults().onEverything().fail(FakeFault.lostRequest());
        disconnect(EventPolicy.DELETE_ALL);

        var due = scene.store.namespace("behaviour").debts();
        assertEquals(List.of(), due.due(scene.clock.instant(), 10));
        assertEquals(debts(), due.due(scene.clock.instant().plus(Duration.ofMinutes(5)), 10));
    }

    @Test
    void P8_aConsentOfAnotherConnectionCancelsTheRevocationAlone() {
        scene.withSynced(appointment(1));
        scene.world.faults().onEverything().fail(FakeFault.lostRequest());
        disconnect(EventPolicy.DELETE_ALL);
        scene.world.faults().clear();
        scene.engine.connect(DESK, ConnectRequest.of(SESSION, CalendarChoice.primary()));
        connectDesk(appointment(5));

        assertEquals(List.of(Step.EVENTS_DELETED), scene.dana().status().stillOwed());
        later(Duration.ofMinutes(10));
        assertEquals(List.of("Appointment 5"), scene.titles());
        assertEquals(List.of(), debts());
        assertEquals(1, scene.tokens.grants().size());
        assertEquals(BERLIN.getId(), scene.calendar().zone());
    }

    /** The provider, each of whose writes takes so long. */
    private CalendarProvider takesItsTime(Duration each) {
        return (CalendarProvider) Proxy.newProxyInstance(
                CalendarProvider.class.getClassLoader(),
                new Class<?>[] {CalendarProvider.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("write")) {
                        scene.clock.advance(each);
                    }
                    return method.invoke(scene.provider, arguments);
                });
    }
}
