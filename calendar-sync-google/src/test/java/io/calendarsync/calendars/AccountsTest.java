package io.calendarsync.calendars;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.SESSION;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static io.calendarsync.calendars.Chooser.titles;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectOutcome.AccountMismatch;
import io.calendarsync.ConnectOutcome.Connected;
import io.calendarsync.ConnectOutcome.LeftBehind;
import io.calendarsync.ConnectOutcome.Rejected;
import io.calendarsync.ConnectOutcome.ScopesMissing;
import io.calendarsync.ConnectRequest;
import io.calendarsync.Connection;
import io.calendarsync.ConnectionId;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.NextAction;
import io.calendarsync.OldEvents;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome.Blocked;
import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.RecordingListener.Notice;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Several connections, several accounts, and one for another. */
@ParameterizedClass
@EnumSource(Front.class)
class AccountsTest {
    private static final String EVE = "eve@example.com";
    private static final ConnectionId DESK = ConnectionId.of("shop-1", "desk");
    private static final ConnectRequest ANY =
            ConnectRequest.of(SESSION, CalendarChoice.primary()).allowingOtherAccount();

    private final Scene scene;
    private final Chooser person;

    AccountsTest(Front front) {
        scene = Scene.on(front);
        person = new Chooser(scene);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void membersOfOneTenantHaveAccountsOfTheirOwn() {
        scene.withSynced(appointment(1));
        scene.connect(DESK, EVE, CalendarChoice.primary());
        scene.source.put(DESK, appointment(1, "At the desk"));
        assertInstanceOf(Synced.class, desk().sync());

        assertEquals(List.of("Appointment 1"), scene.titles());
        assertEquals(List.of("At the desk"), titles(scene.world.account(EVE).calendar()));
        scene.dana().disconnect();
        assertEquals(State.ACTIVE, desk().status().state());
        assertEquals(1, scene.world.account(EVE).liveRefreshTokens());
    }

    @Test
    void P4_siblingsOnOneCalendarLeaveEachOthersEventsAlone() {
        scene.withSynced(appointment(1), appointment(2));
        scene.connect(DESK, EMAIL, CalendarChoice.primary());
        scene.source.put(DESK, appointment(1, "At the desk"));
        assertInstanceOf(Synced.class, desk().sync());
        assertEquals(List.of("Appointment 1", "Appointment 2", "At the desk"), scene.titles());

        scene.cancels(key(1));
        scene.synced();
        scene.losesLedger();
        assertInstanceOf(Synced.class, scene.dana().reconcile());
        assertInstanceOf(Synced.class, desk().reconcile());
        assertEquals(List.of("Appointment 2", "At the desk"), scene.titles());
    }

    @Test
    void P4_aSiblingThatChoosesAnotherCalendarTakesOnlyItsOwnAlong() {
        person.connectedForLater();
        assertInstanceOf(Connected.class, scene.connect(DESK, EMAIL, CalendarChoice.later()));
        AccountCalendar room = person.makes("Room");
        scene.source.put(DANA, appointment(1));
        scene.source.put(DESK, appointment(1, "At the desk"));
        scene.dana().choose(CalendarChoice.primary(), OldEvents.LEAVE);
        desk().choose(CalendarChoice.primary(), OldEvents.LEAVE);
        scene.synced();
        desk().sync();

        person.chosen(room, OldEvents.MOVE);
        scene.synced();
        assertInstanceOf(Synced.class, desk().sync());
        assertEquals(List.of("Appointment 1"), titles(room));
        assertTrue(scene.titles().contains("At the desk"));
    }

    @Test
    void P1_toConnectTheSameAccountAgainResumesWithoutASecondCopy() {
        scene.withSynced(appointment(1), appointment(2));
        scene.dana().disconnect();
        scene.source.put(DANA, appointment(2, "Moved"));

        Connected again = assertInstanceOf(Connected.class, scene.connect(DANA, EMAIL, CalendarChoice.primary()));
        assertEquals(Optional.empty(), again.leftBehind());
        scene.synced();
        assertEquals(List.of("Appointment 1", "Moved"), scene.titles());
    }

    @Test
    void anotherAccountIsRefusedUnlessTheHostAllowsIt() {
        scene.withSynced(appointment(1));

        assertInstanceOf(AccountMismatch.class, scene.connect(DANA, EVE, CalendarChoice.primary()));
        scene.synced();
        assertEquals(EMAIL, scene.dana().status().account().orElseThrow().email());
    }

    @Test
    void anotherAccountThatIsAllowedBeginsAnewAndTheHostIsToldWhatStaysBehind() {
        scene.withSynced(appointment(1), appointment(2));

        Connected connected = connect(DANA, EVE, ANY);
        LeftBehind left = connected.leftBehind().orElseThrow();
        assertEquals(EMAIL, left.account().email());
        assertEquals("primary", left.calendar().address());
        assertEquals(2, left.events());
        assertEquals(
                "Connected as eve@example.com. 2 events stay on the calendar \"" + EMAIL + "\" of dana@example.com.",
                scene.engine.wording().outcome(connected));
        assertEquals(0, scene.world.account(EMAIL).liveRefreshTokens());
        assertEquals(1, scene.tokens.grants().size());
        assertEquals(1, scene.listener.notices(Notice.Disconnected.class).size());

        scene.synced();
        assertEquals(
                List.of("Appointment 1", "Appointment 2"),
                titles(scene.world.account(EVE).calendar()));
        assertEquals(List.of("Appointment 1", "Appointment 2"), scene.titles());
    }

    @Test
    void P1_whoComesBackToTheFirstAccountFindsItsEventsAndHasNoSecondCopies() {
        scene.withSynced(appointment(1), appointment(2));
        connect(DANA, EVE, ANY);
        scene.synced();
        scene.cancels(key(2));
        scene.books(appointment(1, "Moved"));
        scene.synced();

        Connected back = connect(DANA, EMAIL, ANY);
        assertEquals(1, back.leftBehind().orElseThrow().events());
        scene.synced();
        scene.days(1);
        assertEquals(List.of("Moved"), scene.titles());
    }

    @Test
    void theSameAccountIsNotLetGoOf() {
        scene.withSynced(appointment(1));

        assertEquals(Optional.empty(), connect(DANA, EMAIL, ANY).leftBehind());
        assertEquals(List.of(), scene.listener.notices(Notice.Disconnected.class));
        scene.counts().reset();
        scene.synced();
        assertEquals(0, scene.counts().total());
    }

    @Test
    void aDisconnectedConnectionThatTakesAnotherAccountSaysWhatStaysBehindToo() {
        scene.withSynced(appointment(1));
        scene.dana().disconnect();

        Connected connected = assertInstanceOf(Connected.class, scene.connect(DANA, EVE, CalendarChoice.primary()));
        assertEquals(1, connected.leftBehind().orElseThrow().events());
    }

    @Test
    void whereNothingStandsNothingIsLeftBehind() {
        scene.connected();

        assertEquals(Optional.empty(), connect(DANA, EVE, ANY).leftBehind());
    }

    @Test
    void P8_anAccountThatOthersUseIsNotRevoked() {
        scene.withSynced(appointment(1));
        scene.connect(DESK, EMAIL, CalendarChoice.primary());
        connect(DANA, EVE, ANY);

        assertEquals(0, scene.counts().of("oauth.revoke"));
        scene.source.put(DESK, appointment(3));
        assertInstanceOf(Synced.class, desk().sync());
        assertEquals(2, scene.tokens.grants().size());
    }

    @Test
    void P8_aFormerAccountThatCannotBeRevokedIsOwed() {
        scene.withSynced(appointment(1));
        scene.world.faults().next("oauth.revoke", FakeFault.lostRequest());
        connect(DANA, EVE, ANY);
        assertEquals(1, scene.world.account(EMAIL).liveRefreshTokens());
        assertTrue(scene.dana().status().owed());
        scene.synced();

        scene.clock.advance(Duration.ofMinutes(30));
        scene.synced();
        assertEquals(0, scene.world.account(EMAIL).liveRefreshTokens());
        assertEquals(1, scene.world.account(EVE).liveRefreshTokens());
        assertTrue(!scene.dana().status().owed());
    }

    @Test
    void whatThePersonLeavesOutKeepsTheAccountThatThereIs() {
        scene.withSynced(appointment(1));
        URI page = scene.engine.connect(DANA, ANY).location();

        ScopesMissing missing =
                assertInstanceOf(ScopesMissing.class, scene.complete(scene.world.consentOnly(page, EVE, Set.of())));
        assertEquals(EMAIL, scene.dana().status().account().orElseThrow().email());
        scene.books(appointment(2));
        scene.synced();
        assertEquals(2, scene.events().size());

        Connected connected = assertInstanceOf(
                Connected.class,
                scene.complete(scene.world.consent(missing.retry().location(), EVE)));
        assertEquals(2, connected.leftBehind().orElseThrow().events());
    }

    @Test
    void aCalendarThatIsRefusedOnTheOtherAccountLeavesNoAccessToEither() {
        scene.withSynced(appointment(1));
        scene.world.faults().next("calendars.insert", FakeFault.refused(403, "usageLimits", "quotaExceeded"));
        URI page = scene.engine
                .connect(DANA, ConnectRequest.of(SESSION, Chooser.OWN).allowingOtherAccount())
                .location();

        Rejected rejected = assertInstanceOf(Rejected.class, scene.complete(scene.world.consent(page, EVE)));
        assertEquals(ProblemCode.CALENDAR_REFUSED, rejected.problem().code());
        assertEquals(State.DISCONNECTED, scene.dana().status().state());
        assertTrue(scene.tokens.grants().isEmpty());
        assertEquals(1, connect(DANA, EVE, ANY).leftBehind().orElseThrow().events());
    }

    @Test
    void anAccountThatWasDeletedIsSaidAndAnotherTakesItsPlace() {
        scene.withSynced(appointment(1));
        scene.world.account(EMAIL).deletesAccount();
        scene.clock.advance(Duration.ofHours(2));
        scene.books(appointment(2));
        assertInstanceOf(Blocked.class, scene.sync());
        assertEquals(NextAction.CONNECT, scene.dana().status().nextAction());

        assertEquals(1, connect(DANA, EVE, ANY).leftBehind().orElseThrow().events());
        scene.synced();
        assertEquals(2, scene.world.account(EVE).calendar().events().size());
        assertEquals(1, scene.tokens.grants().size());
    }

    /** Others keep both accounts: where nobody is left, letting go revokes what a second consent has just given. */
    @Test
    void twoWhoSwapTheirAccountsDoNotWaitForEachOther() throws Exception {
        scene.connected();
        scene.connect(DESK, EVE, CalendarChoice.primary());
        scene.connect(ConnectionId.of("shop-1", "keeps dana"), EMAIL, CalendarChoice.primary());
        scene.connect(ConnectionId.of("shop-1", "keeps eve"), EVE, CalendarChoice.primary());
        for (int round = 0; round < 5; round++) {
            String danas = round % 2 == 0 ? EVE : EMAIL;
            String desks = round % 2 == 0 ? EMAIL : EVE;
            URI dana = scene.world.consent(scene.engine.connect(DANA, ANY).location(), danas);
            URI desk = scene.world.consent(scene.engine.connect(DESK, ANY).location(), desks);

            List<ConnectOutcome> outcomes = together(dana, desk);
            outcomes.forEach(outcome -> assertInstanceOf(Connected.class, outcome));
            assertEquals(danas, scene.dana().status().account().orElseThrow().email());
            assertEquals(desks, desk().status().account().orElseThrow().email());
        }
    }

    /** Two nodes that really wait, if only a moment. */
    private List<ConnectOutcome> together(URI one, URI other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<ConnectOutcome>> ends = new ArrayList<>();
            for (URI callback : List.of(one, other)) {
                SyncEngine node = scene.engine()
                        .pause(length -> LockSupport.parkNanos(1_000_000))
                        .build();
                ends.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return node.complete(SESSION, callback);
                }));
            }
            return List.of(ends.get(0).get(30, TimeUnit.SECONDS), ends.get(1).get(30, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
    }

    private Connected connect(ConnectionId id, String email, ConnectRequest request) {
        return Chooser.connect(scene.engine, scene, id, email, request);
    }

    private Connection desk() {
        return scene.engine.connection(DESK);
    }
}
