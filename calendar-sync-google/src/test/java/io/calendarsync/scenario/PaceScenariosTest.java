package io.calendarsync.scenario;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.appointments;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectionId;
import io.calendarsync.ConnectionStatus.State;
import io.calendarsync.NextAction;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome;
import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.spi.Quota;
import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Too many calls, and calls that fail: what costs quotas, and locks people out of their own calendars. */
class PaceScenariosTest {
    private Scene scene = Scene.on(Front.IN_PROCESS);

    @AfterEach
    void close() {
        scene.close();
    }

    /** A change that is a deletion and a new event costs two writes, loses what the user added, and leaves a gap if it fails. */
    @Test
    void aChangeIsOneWriteAndTheEventIsNeverAway() {
        scene.withSynced(appointment(1));
        String id = scene.events().get(0).id();
        scene.calendar().recolours(id, "5");
        scene.calendar().describes(id, "Bring the ring.");

        scene.books(appointment(1, "Moved"));
        scene.synced();
        assertEquals("events.patch 1", scene.counts().toString());
        assertEquals(id, scene.event("Moved").id());
        assertEquals("5", scene.event("Moved").colorId().orElseThrow());
        assertEquals("Bring the ring.", scene.event("Moved").description().orElseThrow());
    }

    /** Reading everything back at every run, in order to write nothing, is what most quotas go into. */
    @ParameterizedTest
    @ValueSource(ints = {1, 25, 26, 120})
    void aRunWithNothingNewAsksNothingHoweverMuchStandsThere(int bookings) {
        scene.withSynced(appointments(bookings).toArray(CalendarEvent[]::new));
        for (int minute = 0; minute < 60; minute++) {
            scene.clock.advance(Duration.ofSeconds(30));
            assertEquals(0, scene.synced().report().total().synced());
        }
        assertEquals("no calls", scene.counts().toString());

        scene.books(appointment(0, "Moved"));
        scene.synced();
        assertEquals(1, scene.counts().calendarTotal());
        assertEquals(bookings, scene.events().size());
    }

    /** A server that fails once is asked again, for the parts that failed and no others. */
    @Test
    void aPartThatFailedOnceIsSentAgainAloneAndNobodyNotices() {
        scene.source.put(DANA, appointments(10));
        scene.connected();
        scene.world.faults().times(2, "events.insert", FakeFault.refused(503, "global", "backendError"));

        assertEquals(10, scene.synced().report().total().synced());
        assertEquals("batch 2, events.insert 12", scene.counts().toString());
        assertEquals(10, scene.events().size());
        assertEquals(State.ACTIVE, scene.dana().status().state());
    }

    /** A frozen account that is tried every minute stays frozen, and its person cannot write a word of their own. */
    @Test
    void aFrozenAccountIsLeftAloneForHours() {
        scene.withSynced(appointment(1));
        scene.world.quota().freezes(EMAIL, Duration.ofHours(6));
        scene.books(appointment(1, "Moved"));

        assertEquals(
                ProblemCode.WRITES_FROZEN,
                assertInstanceOf(Paused.class, scene.sync()).problem().code());
        assertEquals(State.ACTIVE, scene.dana().status().state());
        assertEquals(NextAction.WAIT, scene.dana().status().nextAction());
        for (int minute = 0; minute < 6 * 60; minute++) {
            scene.clock.advance(Duration.ofMinutes(1));
            scene.sync();
        }
        assertTrue(scene.counts().of("events.patch") <= 4, () -> scene.counts().toString());
        scene.clock.advance(Duration.ofHours(2));
        scene.synced();
        assertEquals(List.of("Moved"), scene.titles());
    }

    /** Seven people of a shop over one account broke its allowance, each of them within bounds. */
    @Test
    void sevenPeopleOfOneAccountStayWithinItsMinuteTogether() {
        scene.close();
        scene = Scene.on(Front.IN_PROCESS, new Quota(600, 10_000, 1_000_000, 3));
        List<ConnectionId> people = IntStream.range(0, 7)
                .mapToObj(at -> ConnectionId.of("shop-1", "member-" + at))
                .toList();
        people.forEach(id -> {
            scene.connect(id, EMAIL, CalendarChoice.primary());
            scene.source.put(id, appointments(150));
        });
        scene.clock.advance(Duration.ofMinutes(2));
        scene.world.quota().perUserMinute(600);

        for (int rounds = 0; rounds < 20; rounds++) {
            boolean waiting = false;
            for (ConnectionId id : people) {
                SyncOutcome outcome = scene.engine.connection(id).sync();
                waiting |= !(outcome instanceof Synced);
            }
            if (!waiting) {
                break;
            }
            scene.clock.advance(Duration.ofSeconds(30));
        }
        assertEquals(7 * 150, scene.events().size());
        assertEquals(0, scene.world.quota().refusals());
        assertEquals(7 * 150, scene.counts().of("events.insert"));
    }

    /** A run that ends in the middle, for haste or for a lost answer, made everything after it twice. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 49, 50, 99})
    void aRunThatIsStoppedInTheMiddleDoublesNothing(int through) {
        scene.source.put(DANA, appointments(120));
        scene.connected();
        scene.world
                .faults()
                .on("events.insert")
                .after(through)
                .fail(FakeFault.refused(403, "usageLimits", "rateLimitExceeded", Duration.ofMinutes(3)));
        Paused paused = assertInstanceOf(Paused.class, scene.sync());
        assertEquals(through, scene.events().size());
        scene.world.faults().clear();

        scene.clock.set(paused.until());
        scene.world.faults().next("batch", FakeFault.lostAnswer());
        scene.sync();
        scene.clock.advance(Duration.ofHours(1));
        scene.synced();
        assertEquals(120, scene.events().size());
        assertEquals(120, scene.dana().status().live());
        scene.counts().reset();
        scene.synced();
        assertEquals("no calls", scene.counts().toString());
    }

    /** Whole folders of failed deletions a day came from a run that failed in everything and passed for a success. */
    @Test
    void aRunInWhichEverythingFailsIsNoSuccessAndComesBackLaterAndLater() {
        scene.withSynced(appointment(1), appointment(2));
        Optional<Instant> success = scene.dana().status().lastSuccess();
        scene.world.faults().always("events.patch", FakeFault.refused(403, "calendar", "requiredAccessLevel"));
        scene.books(appointment(1, "Moved"), appointment(2, "Moved too"));

        for (int minute = 0; minute < 24 * 60; minute++) {
            scene.sync();
            scene.clock.advance(Duration.ofMinutes(1));
        }
        assertEquals(success, scene.dana().status().lastSuccess());
        assertTrue(scene.counts().of("batch") < 40, () -> scene.counts().toString());
        scene.world.faults().clear();
        scene.clock.advance(Duration.ofHours(2));
        scene.synced();
        assertEquals(List.of("Moved", "Moved too"), scene.titles());
    }
}
