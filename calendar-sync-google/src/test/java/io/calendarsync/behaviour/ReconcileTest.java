package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.NAMESPACE;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome;
import io.calendarsync.SyncOutcome.Skipped;
import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.event.Guest;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InjectedFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The ledger is held against the calendar: by itself when it was lost, on demand when it was restored. */
@ParameterizedClass
@EnumSource(Front.class)
class ReconcileTest {
    private final Scene scene;

    ReconcileTest(Front front) {
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void P2_aLostLedgerIsNoticedThoughNothingNewIsBooked() {
        scene.withSynced(appointment(1), appointment(2), appointment(3));
        scene.cancels(key(1));
        scene.store.loseLedgers(NAMESPACE);

        scene.synced();
        assertEquals(List.of("Appointment 2", "Appointment 3"), scene.titles());
        assertQuiet();
    }

    @Test
    void P3_anEmptyLedgerOfAConnectionThatNeverWroteCostsNothing() {
        scene.withSynced();
        scene.synced();
        assertEquals(0, scene.counts().total());
    }

    @Test
    void P3_aConnectionThatNeverWroteAsksOnceADayWhetherItIsAlive() {
        scene.withSynced();
        for (int hour = 0; hour < 72; hour++) {
            scene.clock.advance(Duration.ofHours(1));
            scene.synced();
        }
        assertEquals(3, scene.counts().calendarTotal());
    }

    @Test
    void P3_aCalendarThatIsFoundEmptyIsNotReadAgain() {
        scene.withSynced(appointment(1), appointment(2));
        scene.calendar().events().forEach(event -> scene.calendar().deletes(event.id()));
        scene.calendar().emptiesTrash();
        scene.source.remove(Scene.DANA, key(1), key(2));
        scene.store.loseLedgers(NAMESPACE);

        scene.synced();
        scene.synced();
        assertQuiet();
    }

    @Test
    void P5_anEmptyAnswerIsNoEvidenceThatNothingWasLost() {
        scene.withSynced(appointment(1), appointment(2), appointment(3));
        scene.cancels(key(1));
        scene.store.loseLedgers(NAMESPACE);
        scene.world.faults().next("events.list", FakeFault.emptyListing());

        scene.synced();
        assertEquals(3, scene.events().size());
        scene.synced();
        assertEquals(2, scene.events().size());
        assertQuiet();
    }

    @Test
    void P5_anEmptyLastPageIsNoEvidenceThatNothingFollows() {
        scene.withSynced(appointment(1), appointment(2), appointment(3));
        scene.cancels(key(3));
        scene.store.loseLedgers(NAMESPACE);
        scene.world.limits().pages(2);
        scene.world.faults().on("events.list").after(1).times(1).fail(FakeFault.emptyListing());

        scene.synced();
        assertEquals(List.of("Appointment 1", "Appointment 2"), scene.titles());
        assertQuiet();
    }

    @Test
    void aCalendarThatIsGoneWhenItIsReconciledIsAState() {
        assertInstanceOf(
                ConnectOutcome.Connected.class,
                scene.connect(Scene.DANA, Scene.EMAIL, CalendarChoice.dedicated("Bookings", Scene.BERLIN)));
        scene.world.account(Scene.EMAIL).calendars().stream()
                .filter(calendar -> calendar.title().equals("Bookings"))
                .forEach(AccountCalendar::removes);

        SyncOutcome.Blocked blocked =
                assertInstanceOf(SyncOutcome.Blocked.class, scene.dana().reconcile());
        assertEquals(ProblemCode.CALENDAR_GONE, blocked.problem().code());
    }

    @Test
    void P2_aRestoredLedgerIsPutRightBeforeAnythingIsWritten() {
        scene.withSynced(appointment(1), appointment(2), appointment(3), appointment(4));
        LedgerId ledger = scene.store.ledgers(NAMESPACE).get(0);
        List<LedgerRow> backup = scene.store.rows(NAMESPACE, ledger);
        scene.books(appointment(1, "Moved"), appointment(5));
        scene.cancels(key(2));
        scene.synced();
        scene.cancels(key(3));
        scene.synced();
        scene.books(appointment(3, "Back"));
        scene.synced();
        scene.store.loseLedgers(NAMESPACE);
        putBack(ledger, backup);
        // What was cancelled after the backup is known to nobody but the calendar.
        scene.cancels(key(5));
        scene.synced();
        assertEquals(List.of("Appointment 4", "Appointment 5", "Back", "Moved"), scene.titles());

        scene.counts().reset();
        Synced synced = assertInstanceOf(Synced.class, scene.dana().reconcile());
        // One of them was gone already, which the restored ledger did not know.
        assertEquals(2, synced.report().total().removed());
        assertEquals(List.of("Appointment 4", "Back", "Moved"), scene.titles());
        assertQuiet();
    }

    @Test
    void P2_whatAPersonChangedOrDeletedOnTheCalendarIsPutRight() {
        scene.withSynced(appointment(1), appointment(2), appointment(3), appointment(4));
        scene.calendar().retitles(scene.event("Appointment 1").id(), "Mine");
        scene.calendar().deletes(scene.event("Appointment 2").id());
        scene.calendar().deletes(scene.event("Appointment 3").id());
        scene.calendar().emptiesTrash();
        scene.clock.advance(Duration.ofMinutes(3));

        assertInstanceOf(Synced.class, scene.dana().reconcile());
        settles();
        assertEquals(List.of("Appointment 1", "Appointment 2", "Appointment 3", "Appointment 4"), scene.titles());
        assertQuiet();
    }

    @Test
    void P3_whatStandsAsItWasWrittenIsNotWrittenAgain() {
        scene.withSynced(appointment(1), appointment(2));
        assertInstanceOf(Synced.class, scene.dana().reconcile());
        assertEquals("events.list 1", scene.counts().toString());

        scene.store.loseLedgers(NAMESPACE);
        scene.synced();
        assertInstanceOf(Synced.class, scene.dana().reconcile());
        assertEquals("events.list 3", scene.counts().toString());
    }

    @Test
    void P4_whatAPersonAddedToAnEventOfOursStays() {
        scene.withSynced(appointment(1), appointment(2));
        scene.calendar().describes(scene.event("Appointment 1").id(), "my own notes");
        assertInstanceOf(Synced.class, scene.dana().reconcile());
        assertEquals("my own notes", scene.event("Appointment 1").description().orElse(""));
        assertEquals("events.list 1", scene.counts().toString());
    }

    @Test
    void P1_anOlderCopyThatIsTakenOutOfTheTrashGoesAgain() {
        String older = withTwoCopies();
        assertInstanceOf(Synced.class, scene.dana().reconcile());
        assertEquals(List.of("Visit"), scene.titles());
        assertFalse(scene.event("Visit").id().equals(older));
        assertQuiet();
    }

    @Test
    void P1_ofTwoCopiesThatALostLedgerKnowsNothingOfTheNewerStays() {
        String older = withTwoCopies();
        scene.store.loseLedgers(NAMESPACE);
        scene.synced();
        assertEquals(List.of("Visit"), scene.titles());
        assertFalse(scene.event("Visit").id().equals(older));
    }

    @Test
    void P1_copiesOnDifferentPagesAreToldApart() {
        withTwoCopies();
        scene.world.limits().pages(1);
        scene.store.loseLedgers(NAMESPACE);
        scene.synced();
        assertEquals(List.of("Visit"), scene.titles());
    }

    /** A visit with a guest, whose first copy was deleted, and then taken out of the trash; the id of that one. */
    private String withTwoCopies() {
        scene.withSynced(appointment(1, "Visit", Guest.of("kim@example.com")));
        String older = scene.row(key(1)).eventId();
        scene.calendar().deletes(older);
        scene.dana().reconcile();
        scene.calendar().restores(older);
        assertEquals(2, scene.events().size());
        return older;
    }

    @Test
    void aReconciliationThatIsCutOffIsDoneByTheNextSync() {
        scene.withSynced(appointment(1), appointment(2));
        scene.calendar().retitles(scene.event("Appointment 1").id(), "Mine");
        scene.world.faults().times(5, "events.list", FakeFault.refused(503, "global", "backendError"));
        assertInstanceOf(SyncOutcome.Paused.class, scene.dana().reconcile());
        scene.storeFaults.failBefore("ledger.save", scene.storeFaults.calls("ledger.save") + 1);
        scene.clock.advance(Duration.ofHours(1));
        assertThrows(InjectedFault.class, scene::sync);

        scene.clock.advance(Duration.ofHours(1));
        scene.synced();
        assertEquals(List.of("Appointment 1", "Appointment 2"), scene.titles());
        assertQuiet();
    }

    @Test
    void whatIsNotConnectedHasNothingToReconcile() {
        assertEquals(new Skipped(SyncOutcome.Reason.NOT_CONNECTED), scene.dana().reconcile());
    }

    /** Restores rows as a backup of the store would. */
    private void putBack(LedgerId ledger, List<LedgerRow> rows) {
        SyncStore.Namespace store = scene.store.namespace(NAMESPACE);
        Lease lease = store.leases().acquire("restore", Duration.ofMinutes(1)).orElseThrow();
        assertTrue(store.ledger().save(lease, ledger, rows));
        store.leases().release(lease);
    }

    private void settles() {
        scene.clock.advance(Duration.ofMinutes(3));
        scene.synced();
    }

    private void assertQuiet() {
        scene.clock.advance(Duration.ofMinutes(3));
        scene.counts().reset();
        scene.synced();
        assertEquals(0, scene.counts().total());
    }
}
