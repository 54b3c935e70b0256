package io.calendarsync.scenario;

import static io.calendarsync.behaviour.Scene.BERLIN;
import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome.AccountMismatch;
import io.calendarsync.ConnectOutcome.Connected;
import io.calendarsync.ConnectionId;
import io.calendarsync.ConnectionStatus;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.DisconnectOutcome.Disconnected;
import io.calendarsync.NextAction;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome.Blocked;
import io.calendarsync.SyncOutcome.Skipped;
import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.Wording;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections that die, change hands and are let go. */
class ConnectionScenariosTest {
    private static final ConnectionId DESK = ConnectionId.of("shop-1", "desk");
    private static final String MAX = "max@example.com";

    private final Scene scene = Scene.on(Front.IN_PROCESS);

    @AfterEach
    void close() {
        scene.close();
    }

    /** "Works a few days, then just stops", while the log goes on to say success. */
    @Test
    void aConnectionThatDiedSaysSoThoughThereIsNothingToWrite() {
        scene.withSynced(appointment(1));
        Optional<Instant> success = scene.dana().status().lastSuccess();
        scene.world.account(EMAIL).revokesAccess();

        scene.clock.advance(Duration.ofDays(1));
        Blocked blocked = assertInstanceOf(Blocked.class, scene.sync());
        assertEquals(ProblemCode.RECONNECT_NEEDED, blocked.problem().code());
        ConnectionStatus status = scene.dana().status();
        assertEquals(State.NEEDS_ATTENTION, status.state());
        assertEquals(NextAction.CONNECT, status.nextAction());
        assertEquals(success, status.lastSuccess());
        assertEquals(
                "The access to the calendar has ended: it was taken back, or it expired.",
                Wording.english(List.of()).status(status));
        assertEquals("oauth.refresh 1", scene.counts().toString());
    }

    /** Once dead, a connection costs nothing; connected again, it goes on where it stopped, without a second copy. */
    @Test
    void aConnectionThatIsConnectedAgainGoesOnWhereItStopped() {
        scene.withSynced(appointment(1), appointment(2));
        scene.world.account(EMAIL).revokesAccess();
        scene.books(appointment(1, "Moved"), appointment(3));
        assertInstanceOf(Blocked.class, scene.sync());
        scene.counts().reset();
        scene.days(30);
        assertEquals("no calls", scene.counts().toString());

        assertInstanceOf(Connected.class, scene.connect(DANA, EMAIL, CalendarChoice.primary()));
        scene.counts().reset();
        scene.synced();
        assertEquals(List.of("Appointment 2", "Appointment 3", "Moved"), scene.titles());
        assertEquals(2, scene.counts().calendarTotal());
        assertEquals(State.ACTIVE, scene.dana().status().state());
    }

    /** A project in testing loses every consent after a week; whoever is told beforehand is not surprised. */
    @Test
    void aConsentThatWillEndByItselfSaysWhenBeforeItDoes() {
        scene.world.oauth().testWith(EMAIL);
        scene.withSynced(appointment(1));
        Instant ends = scene.dana().status().accessEndsAt().orElseThrow();
        assertEquals(scene.clock.instant().plus(Duration.ofDays(7)), ends);

        scene.clock.set(ends.plusSeconds(1));
        scene.books(appointment(1, "Moved"));
        assertEquals(
                ProblemCode.RECONNECT_NEEDED,
                assertInstanceOf(Blocked.class, scene.sync()).problem().code());
    }

    /** A token that is refused before its time is renewed once, not taken for the end of the consent, nor for nothing. */
    @Test
    void aTokenThatIsRefusedBeforeItsTimeIsRenewedOnce() {
        scene.withSynced(appointment(1), appointment(2));
        scene.world.faults().times(2, "events.patch", FakeFault.expiredToken());
        scene.books(appointment(1, "Moved"), appointment(2, "Moved too"));

        scene.synced();
        assertEquals("batch 2, events.patch 4, oauth.refresh 1", scene.counts().toString());
        assertEquals(List.of("Moved", "Moved too"), scene.titles());
        assertEquals(State.ACTIVE, scene.dana().status().state());
    }

    /** Each time that people disconnected and connected again they had everything twice. */
    @Test
    void disconnectingAndConnectingAgainDoublesNothing() {
        scene.withSynced(appointment(1), appointment(2));
        List<String> ids = scene.events().stream().map(event -> event.id()).toList();
        for (int times = 0; times < 3; times++) {
            scene.dana().disconnect();
            scene.connected();
            scene.synced();
            assertEquals("no calls", scene.counts().toString());
        }
        assertEquals(ids, scene.events().stream().map(event -> event.id()).toList());
        assertEquals(2, scene.dana().status().live());
    }

    /** A calendar that is looked for by its name is made a second time as soon as somebody renames it. */
    @Test
    void connectingAgainMakesNoSecondCalendar() {
        CalendarChoice shop = CalendarChoice.dedicated("Shop", BERLIN);
        scene.source.put(DANA, appointment(1));
        scene.connect(DANA, EMAIL, shop);
        scene.synced();
        scene.dana().disconnect();
        scene.counts().reset();

        CalendarChoice renamed = CalendarChoice.dedicated("Shop of Dana", BERLIN);
        assertInstanceOf(Connected.class, scene.connect(DANA, EMAIL, renamed));
        scene.synced();
        assertEquals(0, scene.counts().of("calendars.insert"));
        assertEquals(0, scene.counts().of("events.insert"));
        List<AccountCalendar> calendars = scene.world.account(EMAIL).calendars();
        assertEquals(2, calendars.size());
        assertEquals(1, calendars.get(1).events().size());
    }

    /** A consent that is gone at Google must not keep anybody from letting go here. */
    @Test
    void aDisconnectWorksThoughTheConsentIsGone() {
        scene.withSynced(appointment(1));
        scene.world.account(EMAIL).revokesAccess();

        Disconnected done = assertInstanceOf(Disconnected.class, scene.dana().disconnect());
        assertEquals(List.of(), done.owed());
        assertEquals(State.DISCONNECTED, scene.dana().status().state());
        assertTrue(scene.tokens.grants().isEmpty());
        assertEquals("oauth.revoke 1", scene.counts().toString());
    }

    /** Events were still sent to an account that had been disconnected. */
    @Test
    void afterADisconnectNothingIsWrittenAnyMore() {
        scene.withSynced(appointment(1));
        scene.dana().disconnect();
        scene.counts().reset();

        scene.books(appointment(2));
        assertInstanceOf(Skipped.class, scene.sync());
        scene.days(40);
        assertEquals(List.of("Appointment 1"), scene.titles());
        assertEquals("no calls", scene.counts().toString());
        assertEquals(0, scene.world.account(EMAIL).liveRefreshTokens());
    }

    /** Whoever picks another account by mistake must not get the first one's bookings into it. */
    @Test
    void anotherAccountIsNotTakenSilently() {
        scene.withSynced(appointment(1));
        AccountMismatch mismatch =
                assertInstanceOf(AccountMismatch.class, scene.connect(DANA, MAX, CalendarChoice.primary()));
        assertEquals(EMAIL, mismatch.expected().email());
        assertEquals(MAX, mismatch.actual().email());

        scene.books(appointment(1, "Moved"));
        scene.synced();
        assertEquals(List.of("Moved"), scene.titles());
        assertEquals(List.of(), scene.world.account(MAX).calendar().events());
        assertEquals(EMAIL, scene.dana().status().account().orElseThrow().email());
    }

    /** Two connections with the same calendar, and the same booking numbers, took each other's events for their own. */
    @Test
    void twoConnectionsWithTheSameCalendarLeaveEachOtherAlone() {
        scene.withSynced(appointment(1));
        scene.connect(DESK, EMAIL, CalendarChoice.primary());
        scene.source.put(DESK, appointment(1, "At the desk"));
        assertInstanceOf(Synced.class, scene.engine.connection(DESK).sync());
        assertEquals(List.of("Appointment 1", "At the desk"), scene.titles());

        scene.source.remove(DESK, key(1));
        scene.engine.connection(DESK).changed(key(1));
        assertInstanceOf(Synced.class, scene.engine.connection(DESK).sync());
        scene.engine.connection(DESK).disconnect();
        scene.books(appointment(1, "Moved"));
        scene.synced();
        assertEquals(List.of("Moved"), scene.titles());
        assertEquals(1, scene.counts().of("events.delete"));
        assertEquals(0, scene.counts().of("oauth.revoke"));
    }

    /** Two calendars that sync at once and share one memory lose what the slower one read before. */
    @Test
    void connectionsThatSyncAtOnceForgetNothingOfEachOther() {
        scene.withSynced(appointment(1));
        scene.connect(DESK, MAX, CalendarChoice.primary());
        scene.source.put(DESK, appointment(2), appointment(3));
        scene.books(appointment(1, "Moved"), appointment(4));
        scene.storeFaults.runBefore(
                "ledger.save",
                scene.storeFaults.calls("ledger.save") + 2,
                () -> assertInstanceOf(
                        Synced.class, scene.engine.connection(DESK).sync()));

        scene.synced();
        assertEquals(2, scene.dana().status().live());
        assertEquals(2, scene.engine.connection(DESK).status().live());
        scene.counts().reset();
        scene.synced();
        assertInstanceOf(Synced.class, scene.engine.connection(DESK).sync());
        assertEquals("no calls", scene.counts().toString());
    }
}
