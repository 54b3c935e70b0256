package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome.Connected;
import io.calendarsync.ConnectionId;
import io.calendarsync.NextAction;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome;
import io.calendarsync.SyncOutcome.Blocked;
import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.spi.KeyRing;
import io.calendarsync.spi.TokenCipher;
import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Front.class)
class AccessTest {
    private static final int THREADS = 64;

    private final Scene scene;

    AccessTest(Front front) {
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void P7_manyThreadsWithAnExpiredTokenRefreshItOnce() throws Exception {
        List<ConnectionId> members = members();
        SyncEngine engine = node();
        scene.clock.advance(Duration.ofHours(2));
        scene.counts().reset();

        assertAllSynced(together(at -> engine.connection(members.get(at)).sync()));
        assertEquals(1, scene.counts().of("oauth.refresh"));
    }

    @Test
    void P7_manyThreadsOfTwoEnginesWithAnExpiredTokenRefreshItOnce() throws Exception {
        List<ConnectionId> members = members();
        SyncEngine one = node();
        SyncEngine two = node();
        scene.clock.advance(Duration.ofHours(2));
        scene.counts().reset();

        assertAllSynced(together(
                at -> (at % 2 == 0 ? one : two).connection(members.get(at)).sync()));
        assertEquals(1, scene.counts().of("oauth.refresh"));
    }

    @Test
    void aTokenCloseToItsEndIsRenewedBeforeTheCall() {
        scene.withSynced(appointment(1));
        scene.clock.advance(Duration.ofSeconds(3599).minus(Duration.ofMinutes(2)));
        scene.books(appointment(1, "Moved"));

        scene.synced();
        assertEquals("events.patch 1, oauth.refresh 1", scene.counts().toString());
    }

    @Test
    void P7_aRefusedTokenIsRenewedOnceMore() {
        scene.withSynced(appointment(1));
        scene.world.faults().next("events.patch", FakeFault.expiredToken());
        scene.books(appointment(1, "Moved"));

        scene.synced();
        assertEquals("events.patch 2, oauth.refresh 1", scene.counts().toString());
    }

    @Test
    void P7_aTokenThatIsAlwaysRefusedIsNotRefreshedForEver() {
        scene.withSynced(appointment(1));
        scene.world.faults().always("events.patch", FakeFault.expiredToken());
        scene.books(appointment(1, "Moved"));

        Blocked blocked = assertInstanceOf(Blocked.class, scene.sync());
        assertEquals(ProblemCode.RECONNECT_NEEDED, blocked.problem().code());
        assertEquals("events.patch 2, oauth.refresh 1", scene.counts().toString());
    }

    @Test
    void P7_aConsentTakenBackStopsTheConnectionUntilItIsConnectedAgain() {
        scene.withSynced(appointment(1));
        scene.world.account(Scene.EMAIL).revokesAccess();
        scene.books(appointment(1, "Moved"));

        Blocked blocked = assertInstanceOf(Blocked.class, scene.sync());
        assertEquals(ProblemCode.RECONNECT_NEEDED, blocked.problem().code());
        assertEquals(NextAction.CONNECT, scene.dana().status().nextAction());

        scene.counts().reset();
        scene.clock.advance(Duration.ofDays(30));
        assertInstanceOf(Blocked.class, scene.sync());
        assertEquals(0, scene.counts().total());

        assertInstanceOf(Connected.class, scene.connect(DANA, Scene.EMAIL, CalendarChoice.primary()));
        scene.synced();
        assertEquals(List.of("Moved"), scene.titles());
    }

    @Test
    void aNewConsentOfOneConnectionRevivesTheOthersOfTheAccount() {
        scene.withSynced(appointment(1));
        ConnectionId desk = ConnectionId.of("shop-1", "desk");
        scene.connect(desk, Scene.EMAIL, CalendarChoice.primary());
        scene.world.account(Scene.EMAIL).revokesAccess();
        scene.books(appointment(1, "Moved"));
        assertInstanceOf(Blocked.class, scene.sync());

        scene.connect(desk, Scene.EMAIL, CalendarChoice.primary());
        scene.synced();
        assertEquals(List.of("Moved"), scene.titles());
    }

    @Test
    void aNewConsentOfAnotherConnectionDoesNotHideWhatItDoesNotEnd() {
        scene.withSynced(appointment(1));
        scene.calendar().losesWriteAccess();
        scene.books(appointment(1, "Moved"));
        assertInstanceOf(Blocked.class, scene.sync());

        scene.connect(ConnectionId.of("shop-1", "desk"), Scene.EMAIL, CalendarChoice.primary());
        assertEquals(
                ProblemCode.CALENDAR_READ_ONLY,
                scene.dana().status().problem().orElseThrow().code());
    }

    @Test
    void P7_aWrongClientSecretIsTheOperatorsFaultAndEndsByItself() {
        scene.withSynced(appointment(1));
        scene.clock.advance(Duration.ofHours(2));
        scene.world.faults().next("oauth.refresh", FakeFault.tokenError(401, "invalid_client"));
        scene.books(appointment(1, "Moved"));

        Blocked blocked = assertInstanceOf(Blocked.class, scene.sync());
        assertEquals(ProblemCode.CLIENT_MISCONFIGURED, blocked.problem().code());
        assertEquals(NextAction.ASK_OPERATOR, scene.dana().status().nextAction());

        scene.clock.advance(Duration.ofMinutes(5));
        scene.synced();
    }

    @Test
    void P7_anAdministratorsPolicyIsForTheAdministrator() {
        scene.withSynced(appointment(1));
        scene.clock.advance(Duration.ofHours(2));
        scene.world.faults().next("oauth.refresh", FakeFault.tokenError(400, "admin_policy_enforced"));
        scene.books(appointment(1, "Moved"));

        assertInstanceOf(Blocked.class, scene.sync());
        assertEquals(NextAction.ASK_ADMINISTRATOR, scene.dana().status().nextAction());
    }

    @Test
    void P7_aTokenServiceThatFailsIsWaitedFor() {
        scene.withSynced(appointment(1));
        scene.clock.advance(Duration.ofHours(2));
        scene.world.faults().next("oauth.refresh", FakeFault.htmlPage(503));
        scene.books(appointment(1, "Moved"));

        Paused paused = assertInstanceOf(Paused.class, scene.sync());
        assertEquals(ProblemCode.PROVIDER_UNAVAILABLE, paused.problem().code());
        scene.clock.set(paused.until());
        scene.synced();
    }

    @Test
    void aTokenThatIsStillGoodIsUsedWhileTheTokenServiceFails() {
        scene.withSynced(appointment(1));
        scene.clock.advance(Duration.ofSeconds(3599).minus(Duration.ofMinutes(2)));
        scene.world.faults().next("oauth.refresh", FakeFault.htmlPage(503));
        scene.books(appointment(1, "Moved"));

        scene.synced();
        assertEquals(List.of("Moved"), scene.titles());
    }

    @Test
    void P9_tokensThatNoKeyOpensAskForANewConnection() {
        scene.withSynced(appointment(1));
        TokenCipher otherKeys = TokenCipher.aes(KeyRing.of("k2", "OTg3NjU0MzIxMDk4NzY1NDMyMTA5ODc2NTQzMjEwOTg="));
        SyncEngine engine = scene.engine().cipher(otherKeys).build();
        scene.books(appointment(1, "Moved"));

        Blocked blocked =
                assertInstanceOf(Blocked.class, engine.connection(DANA).sync());
        assertEquals(ProblemCode.TOKEN_UNREADABLE, blocked.problem().code());
        assertEquals(0, scene.counts().total());

        TokenCipher both = TokenCipher.aes(
                KeyRing.of("k2", "OTg3NjU0MzIxMDk4NzY1NDMyMTA5ODc2NTQzMjEwOTg=").withOld("k1", Scene.KEY));
        scene.clock.advance(Duration.ofMinutes(5));
        assertInstanceOf(
                Synced.class,
                scene.engine().cipher(both).build().connection(DANA).sync());
    }

    @Test
    void aConsentThatEndsByItselfIsShown() {
        scene.world.limits().refreshTokens(Duration.ofDays(7));
        scene.connected();

        assertEquals(
                scene.clock.instant().plus(Duration.ofDays(7)),
                scene.dana().status().accessEndsAt().orElseThrow());
    }

    /** An engine that really waits, if only a moment: its threads are real. */
    private SyncEngine node() {
        return scene.engine().pause(length -> LockSupport.parkNanos(1_000_000)).build();
    }

    private List<ConnectionId> members() {
        List<ConnectionId> members = IntStream.range(0, THREADS)
                .mapToObj(at -> ConnectionId.of("shop-1", "member-" + at))
                .toList();
        for (ConnectionId id : members) {
            scene.connect(id, Scene.EMAIL, CalendarChoice.primary());
            scene.source.put(id, appointment(1));
        }
        return members;
    }

    private static void assertAllSynced(List<SyncOutcome> outcomes) {
        outcomes.forEach(outcome -> assertInstanceOf(Synced.class, outcome, () -> "" + outcome));
        assertEquals(THREADS, outcomes.size());
    }

    private static <T> List<T> together(IntFunction<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<T>> calls = new ArrayList<>();
            for (int at = 0; at < THREADS; at++) {
                int number = at;
                calls.add(() -> {
                    start.await();
                    return work.apply(number);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
