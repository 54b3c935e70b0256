package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectionId;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.PlannedChange.Action;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome.Blocked;
import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Quota;
import io.calendarsync.spi.SyncListener.EventResult;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InMemoryEventSource.Call;
import io.calendarsync.testkit.RecordingListener.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How long is waited, for what, and what is said meanwhile. */
@ParameterizedClass
@EnumSource(Front.class)
class PatienceTest {
    private static final ConnectionId DESK = ConnectionId.of("shop-1", "desk");

    private final Front front;
    private Scene scene;

    PatienceTest(Front front) {
        this.front = front;
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void theAllowanceOfTheWholeApplicationIsKept() {
        quota(new Quota(1_000, 60, 1_000_000, 3));
        scene.source.put(DANA, Scene.appointments(100));
        scene.connected();

        assertEquals(
                ProblemCode.RATE_LIMITED,
                assertInstanceOf(Paused.class, scene.sync()).problem().code());
        assertTrue(scene.events().size() <= 60, () -> scene.events().size() + " in a moment");
    }

    @Test
    void theAllowanceOfADayIsKept() {
        quota(new Quota(1_000, 1_000, 60, 3));
        scene.source.put(DANA, Scene.appointments(100));
        scene.connected();

        Paused paused = assertInstanceOf(Paused.class, scene.sync());
        assertEquals(ProblemCode.RATE_LIMITED, paused.problem().code());
        assertTrue(paused.until().isAfter(scene.clock.instant().plus(Duration.ofHours(1))));
    }

    @Test
    void eachAccountHasItsOwnAllowance() {
        quota(new Quota(60, 10_000, 1_000_000, 3));
        scene.source.put(DANA, Scene.appointments(40));
        scene.source.put(DESK, Scene.appointments(40));
        scene.connected();
        scene.connect(DESK, "desk@example.com", CalendarChoice.primary());

        scene.synced();
        assertInstanceOf(Synced.class, scene.engine.connection(DESK).sync());
        assertEquals(Duration.ZERO, scene.pause.total());
    }

    @Test
    void aRefusalForHasteIsHeededByAllConnectionsOfTheAccount() {
        quota(new Quota(100, 10_000, 1_000_000, 3));
        scene.withSynced(appointment(1));
        scene.connect(DESK, Scene.EMAIL, CalendarChoice.primary());
        scene.source.put(DESK, appointment(2));
        hasty("userRateLimitExceeded");

        assertInstanceOf(Paused.class, scene.engine.connection(DESK).sync());
        assertEquals(0, scene.counts().of("events.insert"));
    }

    @Test
    void aRefusalOfTheWholeApplicationIsHeededByAllAccounts() {
        quota(new Quota(100, 10_000, 1_000_000, 3));
        scene.withSynced(appointment(1));
        scene.connect(DESK, "desk@example.com", CalendarChoice.primary());
        scene.source.put(DESK, appointment(2));
        hasty("dailyLimitExceeded");

        assertInstanceOf(Paused.class, scene.engine.connection(DESK).sync());
        assertEquals(0, scene.counts().of("events.insert"));
    }

    @Test
    void waitsThatAreTooLongTogetherEndTheRun() {
        scene.withSynced(appointment(1));
        scene.world
                .faults()
                .times(
                        2,
                        "events.patch",
                        FakeFault.refused(429, "usageLimits", "rateLimitExceeded", Duration.ofSeconds(20)));
        scene.books(appointment(1, "Moved"));

        assertInstanceOf(Paused.class, scene.sync());
        assertEquals(Duration.ofSeconds(20), scene.pause.total());
    }

    @Test
    void waitsWithinARunGrow() {
        scene.withSynced(appointment(1));
        scene.world.faults().times(3, "events.patch", FakeFault.refused(503, "global", "backendError"));
        scene.books(appointment(1, "Moved"));

        scene.synced();
        List<Duration> pauses = scene.pause.pauses();
        assertEquals(3, pauses.size());
        assertTrue(pauses.get(1).compareTo(pauses.get(0)) > 0, pauses::toString);
        assertTrue(pauses.get(2).compareTo(pauses.get(1)) > 0, pauses::toString);
    }

    @Test
    void theListenerHearsWhatWasDoneWithEachEvent() {
        scene.withSynced(appointment(1), appointment(2));
        scene.listener.forget();
        scene.clock.advance(Duration.ofHours(2));
        scene.books(appointment(1, "Moved"));
        scene.synced();

        assertEquals(
                List.of(new EventResult(key(1), Action.UPDATE, Optional.empty(), Optional.empty())),
                scene.listener.results());
        assertEquals(1, scene.listener.notices(Notice.AccessRefreshed.class).size());
        assertFalse(scene.listener.notices(Notice.SyncProgressed.class).isEmpty());
    }

    @Test
    void theListenerHearsOnceWhenAProblemBeginsChangesAndEnds() {
        scene.withSynced(appointment(1));
        scene.world.faults().always("events.patch", FakeFault.refused(403, "usageLimits", "accessNotConfigured"));
        scene.books(appointment(1, "Moved"));
        for (int hour = 0; hour < 5; hour++) {
            scene.sync();
            scene.clock.advance(Duration.ofHours(1));
        }
        scene.world.faults().clear();
        scene.world.faults().always("events.patch", FakeFault.refused(403, "calendar", "requiredAccessLevel"));
        scene.sync();
        scene.world.faults().clear();
        scene.clock.advance(Duration.ofHours(1));
        scene.synced();

        List<Optional<ProblemCode>> heard = scene.listener.notices(Notice.ProblemChanged.class).stream()
                .map(notice -> notice.now().map(Problem::code))
                .toList();
        assertEquals(
                List.of(
                        Optional.of(ProblemCode.API_DISABLED),
                        Optional.of(ProblemCode.CALENDAR_READ_ONLY),
                        Optional.<ProblemCode>empty()),
                heard);
    }

    @Test
    void whatEndsARunComesBeforeWhatMayPass() {
        scene.source.put(DANA, Scene.appointments(5));
        scene.connected();
        scene.world.faults().next("events.insert", FakeFault.refused(403, "usageLimits", "quotaExceeded"));
        scene.world.faults().next("events.insert", FakeFault.refused(503, "global", "backendError"));

        assertEquals(
                ProblemCode.WRITES_FROZEN,
                assertInstanceOf(Paused.class, scene.sync()).problem().code());
        assertEquals(5, scene.counts().of("events.insert"));
    }

    @Test
    void P3_whatWentThroughBeforeARunEndsIsNotSentAgain() {
        scene.source.put(DANA, Scene.appointments(5));
        scene.connected();
        scene.world.faults().next("events.insert", FakeFault.refused(403, "usageLimits", "quotaExceeded"));
        Paused paused = assertInstanceOf(Paused.class, scene.sync());
        scene.counts().reset();

        scene.clock.set(paused.until());
        scene.synced();
        assertEquals(1, scene.counts().calendarTotal());
    }

    @Test
    void aServiceThatStaysAwayIsAskedLaterAndLaterButWithinTheHour() {
        scene.withSynced(appointment(1));
        Optional<Instant> success = scene.dana().status().lastSuccess();
        scene.world.faults().always("events.patch", FakeFault.htmlPage(502));
        scene.books(appointment(1, "Moved"));
        Instant since = scene.clock.instant();
        Duration longest = Duration.ZERO;
        for (int times = 0; times < 12; times++) {
            Paused paused = assertInstanceOf(Paused.class, scene.sync());
            longest = Duration.between(scene.clock.instant(), paused.until());
            scene.clock.set(paused.until());
        }

        assertTrue(longest.compareTo(Duration.ofMinutes(45)) >= 0, "still asked after " + longest);
        assertTrue(longest.compareTo(Duration.ofMinutes(75)) <= 0, "asked only after " + longest);
        assertEquals(success, scene.dana().status().lastSuccess());
        Duration first =
                Duration.between(since, scene.dana().status().problemSince().orElseThrow());
        assertTrue(first.compareTo(Duration.ofMinutes(1)) < 0, "said to have begun after " + first);

        scene.world.faults().clear();
        scene.synced();
        assertEquals(Optional.empty(), scene.dana().status().problem());
        assertEquals(State.ACTIVE, scene.dana().status().state());
    }

    @Test
    void aCalendarThatWasNotSeenForAMomentIsFoundAgain() {
        FakeFault notFound = FakeFault.refused(404, "global", "notFound");
        scene.withSynced(appointment(1));
        scene.world.faults().next("events.patch", notFound);
        scene.world.faults().next("events.list", notFound);
        scene.books(appointment(1, "Moved"));
        Blocked blocked = assertInstanceOf(Blocked.class, scene.sync());
        assertEquals(ProblemCode.CALENDAR_GONE, blocked.problem().code());

        scene.clock.advance(Duration.ofMinutes(5));
        scene.synced();
        assertEquals(List.of("Moved"), scene.titles());
    }

    @Test
    void theCalendarIsAskedForOnceInARunHoweverMuchIsNotFound() {
        scene.withSynced(appointment(1), appointment(2), appointment(3));
        scene.events().forEach(event -> scene.calendar().deletes(event.id()));
        scene.calendar().emptiesTrash();
        scene.books(appointment(1, "One"), appointment(2, "Two"), appointment(3, "Three"));

        scene.synced();
        assertEquals(1, scene.counts().of("events.list"));
    }

    @Test
    void P3_aConnectionThatWritesIsNotAlsoAskedWhetherItIsAlive() {
        scene.withSynced(appointment(1));
        scene.clock.advance(Duration.ofDays(2));
        scene.books(appointment(1, "Moved"));

        scene.synced();
        assertEquals(1, scene.counts().calendarTotal());
    }

    @Test
    void P3_aConnectionThatWasJustMadeIsNotAskedWhetherItIsAlive() {
        scene.connected();

        scene.synced();
        assertEquals(0, scene.counts().total());
    }

    @Test
    void P11_bookingsThatCannotBeReadHereAndThereStopNoRun() {
        scene.withSynced();
        scene.source.put(DANA, Scene.appointments(8));
        int before = scene.source.calls(Call.FIND);
        for (int nth : new int[] {1, 2, 4, 5, 7}) {
            scene.source.runBefore(Call.FIND, before + nth, () -> {
                throw new IllegalStateException("a row that does not map");
            });
        }
        scene.dana().changed(IntStream.range(0, 8).mapToObj(Scene::key).toArray(EventKey[]::new));

        assertEquals(5, scene.synced().report().total().setAside());
        assertEquals(3, scene.events().size());
    }

    @Test
    void P1_aLostLedgerOfSeveralPagesAndGenerationsIsLearntWithoutAWrite() {
        scene.withSynced(appointment(1), appointment(2), appointment(3), appointment(4), appointment(5));
        scene.cancels(key(1));
        scene.synced();
        scene.books(appointment(1));
        scene.synced();
        scene.store.loseLedgers(Scene.NAMESPACE);
        scene.world.limits().pages(2);
        scene.counts().reset();

        scene.dana().changed(key(1), key(2), key(3), key(4), key(5));
        scene.synced();
        assertEquals(5, scene.events().size());
        assertEquals("events.list 3", scene.counts().toString());
        assertEquals(1, scene.row(key(1)).generation());
    }

    @Test
    void P1_aLostLedgerDoesNotTakeAUsersCopyForTheDeletedEvent() {
        scene.withSynced(appointment(1), appointment(2));
        String ours = scene.event("Appointment 1").id();
        scene.calendar().copies(ours);
        scene.calendar().deletes(ours);
        scene.store.loseLedgers(Scene.NAMESPACE);

        scene.dana().changed(key(1), key(2));
        scene.synced();
        assertEquals(List.of("Appointment 1", "Appointment 1", "Appointment 2"), scene.titles());
        scene.cancels(key(1));
        scene.synced();
        assertEquals(List.of("Appointment 1", "Appointment 2"), scene.titles());
    }

    private void hasty(String reason) {
        scene.world.faults().next("events.patch", FakeFault.refused(403, "usageLimits", reason, Duration.ofMinutes(4)));
        scene.books(appointment(1, "Moved"));
        assertEquals(
                ProblemCode.RATE_LIMITED,
                assertInstanceOf(Paused.class, scene.sync()).problem().code());
    }

    private void quota(Quota quota) {
        scene.close();
        scene = Scene.on(front, quota);
    }
}
