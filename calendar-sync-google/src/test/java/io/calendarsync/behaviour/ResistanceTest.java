package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome.Blocked;
import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.spi.RowState;
import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the calendar does to us: lost answers, taken ids, deleted events, refusals. */
@ParameterizedClass
@EnumSource(Front.class)
class ResistanceTest {
    private final Scene scene;

    ResistanceTest(Front front) {
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void P1_anInsertWhoseAnswerIsLostIsNotRepeated() {
        scene.source.put(DANA, Scene.appointments(3));
        scene.connected();
        scene.world.faults().next("events.insert", FakeFault.lostAnswer());

        assertInstanceOf(Paused.class, scene.sync());
        assertEquals(3, scene.events().size());
        assertEquals(RowState.IN_DOUBT, scene.row(key(1)).state());

        settles();
        assertEquals(3, scene.events().size());
        assertEquals(3, scene.counts().of("events.insert"));
        assertEquals(3, scene.counts().of("events.get"));
        assertQuiet();
    }

    @Test
    void P2_anInsertThatNeverArrivedIsMadeLater() {
        scene.source.put(DANA, appointment(1));
        scene.connected();
        scene.world.faults().next("events.insert", FakeFault.lostRequest());

        assertInstanceOf(Paused.class, scene.sync());
        assertTrue(scene.events().isEmpty());

        settles();
        assertEquals(List.of("Appointment 1"), scene.titles());
        assertQuiet();
    }

    @Test
    void P2_aChangeWhoseAnswerIsLostIsLookedAtBeforeItIsRepeated() {
        scene.withSynced(appointment(1));
        scene.world.faults().next("events.patch", FakeFault.lostAnswer());
        scene.books(appointment(1, "Moved"));
        assertInstanceOf(Paused.class, scene.sync());

        settles();
        assertEquals(List.of("Moved"), scene.titles());
        assertEquals("events.get 1, events.patch 1", scene.counts().toString());
        assertQuiet();
    }

    @Test
    void P1_aDeleteWhoseAnswerIsLostMeetsABookingThatComesBack() {
        scene.withSynced(appointment(1), appointment(2));
        scene.world.faults().next("events.delete", FakeFault.lostAnswer());
        scene.cancels(key(1));
        assertInstanceOf(Paused.class, scene.sync());

        scene.books(appointment(1, "Back again"));
        settles();
        assertEquals(List.of("Appointment 2", "Back again"), scene.titles());
        assertQuiet();
    }

    @Test
    void P1_aLostLedgerIsLearntAgainFromTheCalendarWithoutAWrite() {
        scene.withSynced(appointment(1), appointment(2));
        String stranger =
                scene.calendar().copies(scene.event("Appointment 1").id()).id();
        scene.store.loseLedgers(Scene.NAMESPACE);

        scene.dana().changed(key(1), key(2));
        scene.synced();
        assertEquals(3, scene.events().size());
        assertEquals(0, scene.counts().of("events.patch"));
        assertEquals("events.list 1", scene.counts().toString());

        scene.cancels(key(1));
        scene.synced();
        assertTrue(scene.calendar()
                .event(stranger)
                .filter(copy -> !copy.cancelled())
                .isPresent());
        assertQuiet();
    }

    @Test
    void P1_aLostLedgerMeetsAnEventThatWasDeletedMeanwhile() {
        scene.withSynced(appointment(1), appointment(2));
        scene.calendar().deletes(scene.event("Appointment 1").id());
        scene.store.loseLedgers(Scene.NAMESPACE);

        scene.dana().changed(key(1), key(2));
        scene.synced();
        assertEquals(List.of("Appointment 1", "Appointment 2"), scene.titles());
        assertQuiet();
    }

    @Test
    void anEventDeletedInGoogleIsRestoredWhenItsBookingChanges() {
        scene.withSynced(appointment(1));
        scene.calendar().deletes(scene.event("Appointment 1").id());

        scene.books(appointment(1, "Moved"));
        scene.synced();
        assertEquals(List.of("Moved"), scene.titles());
        assertEquals(0, scene.row(key(1)).generation());
        assertQuiet();
    }

    @Test
    void anEventPurgedInGoogleTakesTheNextGeneration() {
        scene.withSynced(appointment(1));
        scene.calendar().deletes(scene.event("Appointment 1").id());
        scene.calendar().emptiesTrash();

        scene.books(appointment(1, "Moved"));
        scene.synced();
        settles();
        assertEquals(List.of("Moved"), scene.titles());
        assertEquals(1, scene.row(key(1)).generation());
        assertQuiet();
    }

    @Test
    void anEventThatIsGoneAlreadyCountsAsDeleted() {
        scene.withSynced(appointment(1), appointment(2), appointment(3));
        scene.calendar().deletes(scene.event("Appointment 1").id());
        scene.calendar().deletes(scene.event("Appointment 2").id());
        scene.calendar().emptiesTrash();
        scene.calendar().deletes(scene.event("Appointment 3").id());
        scene.clock.advance(Duration.ofMinutes(2));

        scene.cancels(key(1), key(2), key(3));
        assertEquals(3, scene.synced().report().total().removed());
        assertEquals(RowState.REMOVED, scene.row(key(1)).state());
        assertQuiet();
    }

    @Test
    void P2_oneRefusedEventIsSetAsideAndTheRestGoesThrough() {
        scene.source.put(DANA, Scene.appointments(20));
        scene.connected();
        scene.world.faults().next("events.insert", FakeFault.refused(400, "global", "invalid"));

        assertEquals(1, scene.synced().report().total().setAside());
        assertEquals(19, scene.events().size());
        assertEquals(1, scene.dana().status().setAside());

        scene.clock.advance(Duration.ofHours(2));
        scene.synced();
        assertEquals(20, scene.events().size());
        assertEquals(0, scene.dana().status().setAside());
        assertQuiet();
    }

    @Test
    void aCalendarThatIsGoneIsAStateAndChangesNoRow() {
        scene.source.put(DANA, appointment(1));
        scene.connect(DANA, Scene.EMAIL, CalendarChoice.dedicated("Shop", Scene.BERLIN));
        scene.synced();
        scene.world.account(Scene.EMAIL).calendars().get(1).removes();
        scene.books(appointment(1, "Moved"));

        Blocked blocked = assertInstanceOf(Blocked.class, scene.sync());
        assertEquals(ProblemCode.CALENDAR_GONE, blocked.problem().code());
        assertEquals(RowState.LIVE, scene.row(key(1)).state());
        assertEquals(1, scene.dana().status().waiting());
    }

    @Test
    void aCalendarThatMayOnlyBeReadIsAStateThatEndsByItself() {
        scene.withSynced(appointment(1));
        scene.calendar().losesWriteAccess();
        scene.books(appointment(1, "Moved"));
        Blocked blocked = assertInstanceOf(Blocked.class, scene.sync());
        assertEquals(ProblemCode.CALENDAR_READ_ONLY, blocked.problem().code());

        scene.calendar().regainsWriteAccess();
        scene.clock.advance(Duration.ofMinutes(5));
        scene.synced();
        assertEquals(List.of("Moved"), scene.titles());
    }

    @Test
    void aFailingServiceIsTriedAgainAndThenWaitedFor() {
        scene.withSynced(appointment(1));
        scene.world.faults().times(2, "events.patch", FakeFault.refused(503, "global", "backendError"));
        scene.books(appointment(1, "Moved"));
        scene.synced();
        assertEquals(2, scene.pause.pauses().size());

        scene.world.faults().always("events.patch", FakeFault.htmlPage(502));
        scene.books(appointment(1, "Moved again"));
        Paused paused = assertInstanceOf(Paused.class, scene.sync());
        assertEquals(ProblemCode.PROVIDER_UNAVAILABLE, paused.problem().code());
        scene.counts().reset();
        assertInstanceOf(Paused.class, scene.sync());
        assertEquals(0, scene.counts().total());

        scene.world.faults().clear();
        scene.clock.set(paused.until());
        scene.synced();
        assertEquals(List.of("Moved again"), scene.titles());
    }

    @Test
    void P6_nothingOfAPageIsForgottenWhenItsMiddleFails() {
        scene.source.put(DANA, Scene.appointments(120));
        scene.connected();
        scene.world.faults().next("batch", FakeFault.refused(403, "usageLimits", "quotaExceeded"));

        Paused paused = assertInstanceOf(Paused.class, scene.sync());
        assertEquals(ProblemCode.WRITES_FROZEN, paused.problem().code());
        assertTrue(paused.until().isAfter(scene.clock.instant().plus(Duration.ofHours(1))));

        scene.clock.set(paused.until());
        scene.synced();
        assertEquals(120, scene.events().size());
        assertQuiet();
    }

    /** Lets doubts become due, and the run that was paused go on. */
    private void settles() {
        scene.clock.advance(Duration.ofMinutes(3));
        scene.synced();
    }

    /** Everything is as it should be: another sync asks nothing. */
    private void assertQuiet() {
        scene.counts().reset();
        scene.synced();
        assertEquals(0, scene.counts().total());
    }
}
