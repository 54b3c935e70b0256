package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectionId;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.spi.Quota;
import io.calendarsync.spi.SyncListener;
import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where Google allows less than it says, that is learnt from a few refusals and kept to. */
class LearntPaceTest {
    private static final ConnectionId SECOND = ConnectionId.of("shop-1", "second");

    private final Scene scene = Scene.on(Front.IN_PROCESS, new Quota(600, 10_000, 1_000_000, 3));

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aUsersAllowanceThatIsHalfOfWhatIsSaidIsLearntFromOneRefusal() {
        scene.world.quota().perUserMinute(300);
        Duration took = firstSyncOf(900);

        assertTrue(
                scene.world.quota().refusals() <= 50, () -> scene.world.quota().refusals() + " refusals");
        assertTrue(took.compareTo(Duration.ofMinutes(4)) <= 0, "900 units at 300 a minute in " + took);
    }

    @Test
    void whatACalendarTakesAtOnceIsLearntWithoutBeingTold() {
        scene.world.quota().perCalendar(50, Duration.ofSeconds(10));
        Duration took = firstSyncOf(900);

        assertTrue(
                scene.world.quota().refusals() <= 50, () -> scene.world.quota().refusals() + " refusals");
        assertTrue(took.compareTo(Duration.ofMinutes(4)) <= 0, "900 writes at 50 in ten seconds in " + took);
    }

    @Test
    void whatWasLearntIsTriedAnewAfterHalfAnHour() {
        scene.world.quota().perUserMinute(300);
        firstSyncOf(600);
        scene.world.quota().unlimited();
        scene.clock.advance(Duration.ofMinutes(30));
        scene.source.put(DANA, Scene.appointments(1_200));
        scene.dana()
                .changed(Scene.appointments(1_200).stream()
                        .map(event -> event.key())
                        .toList());

        Instant start = scene.clock.instant();
        finish();
        Duration took = Duration.between(start, scene.clock.instant());
        assertTrue(took.compareTo(Duration.ofMinutes(1)) <= 0, "600 units at 600 a minute in " + took);
    }

    @Test
    void batchesShrinkWhileTheyDoNotGoThroughAndGrowAgain() {
        scene.source.put(DANA, Scene.appointments(400));
        scene.connected();
        scene.world.faults().times(1, "batch", FakeFault.refused(503, "global", "backendError"));

        finish();
        assertEquals(400, scene.events().size());
        // Eight would do; one is refused, and those after it are smaller.
        assertEquals(12, scene.counts().of("batch"), () -> scene.counts().toString());
    }

    @Test
    void aRunThatTookLongEnoughLeavesTheRestToTheNext() {
        scene.source.put(DANA, Scene.appointments(120));
        scene.connected();
        SyncEngine engine = scene.engine()
                .longestRun(Duration.ofSeconds(30))
                .listener(new SyncListener() {
                    @Override
                    public void syncProgressed(ConnectionId connection, String runId, long done) {
                        scene.clock.advance(Duration.ofSeconds(20));
                    }
                })
                .build();

        Paused first = assertInstanceOf(Paused.class, engine.connection(DANA).sync());
        assertEquals(ProblemCode.MORE_TO_DO, first.problem().code());
        assertEquals(scene.clock.instant(), first.until());
        assertTrue(scene.events().size() >= 50);
        engine.connection(DANA).sync();
        engine.connection(DANA).sync();
        assertEquals(120, scene.events().size());
    }

    @Test
    void aFreezeOfAnAccountIsMetOnceByAllItsConnections() {
        scene.withSynced(appointment(1));
        assertInstanceOf(ConnectOutcome.Connected.class, scene.connect(SECOND, Scene.EMAIL, CalendarChoice.primary()));
        scene.world.quota().freezes(Scene.EMAIL, Duration.ofHours(1));
        scene.source.put(SECOND, appointment(2));
        scene.books(appointment(1, "Moved"));
        scene.counts().reset();

        assertEquals(
                ProblemCode.WRITES_FROZEN,
                assertInstanceOf(Paused.class, scene.sync()).problem().code());
        Paused second =
                assertInstanceOf(Paused.class, scene.engine.connection(SECOND).sync());
        assertEquals(ProblemCode.WRITES_FROZEN, second.problem().code());
        assertEquals("events.patch 1", scene.counts().toString());

        scene.clock.set(second.until());
        scene.synced();
        assertInstanceOf(Synced.class, scene.engine.connection(SECOND).sync());
    }

    private Duration firstSyncOf(int count) {
        scene.source.put(DANA, Scene.appointments(count));
        scene.connected();
        Instant start = scene.clock.instant();
        finish();
        assertEquals(count, scene.events().size());
        return Duration.between(start, scene.clock.instant());
    }

    private void finish() {
        for (int runs = 0; scene.sync() instanceof Paused paused; runs++) {
            assertTrue(runs < 200, "does not come to an end");
            assertTrue(paused.until().isAfter(scene.clock.instant()), () -> "waits for nothing: " + paused);
            scene.clock.set(paused.until());
        }
    }
}
