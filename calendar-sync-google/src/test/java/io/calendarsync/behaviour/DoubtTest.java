package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.Preview;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome.Blocked;
import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventColor;
import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.ConsentRequest;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.Secret;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InjectedFault;
import io.calendarsync.testkit.SourceFault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What nobody knows for sure: left alone until it has settled, then looked at, then put right. */
@ParameterizedClass
@EnumSource(Front.class)
class DoubtTest {
    private final Front front;
    private Scene scene;

    DoubtTest(Front front) {
        this.front = front;
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void P1_whatIsInDoubtIsLeftAloneForTwoMinutes() {
        scene.connected();
        scene.world.faults().next("events.insert", FakeFault.lostRequest());
        scene.books(appointment(1));
        Paused paused = assertInstanceOf(Paused.class, scene.sync());
        assertTrue(paused.until().isBefore(scene.clock.instant().plus(Duration.ofMinutes(2))));

        scene.clock.set(paused.until());
        scene.synced();
        assertEquals("events.insert 1", scene.counts().toString());

        settles();
        assertEquals(List.of("Appointment 1"), scene.titles());
    }

    @Test
    void aPreviewOfWhatIsInDoubtSaysThatItWillBeLookedAt() {
        scene.connected();
        scene.world.faults().next("events.insert", FakeFault.lostAnswer());
        scene.books(appointment(1));
        assertInstanceOf(Paused.class, scene.sync());
        scene.clock.advance(Duration.ofMinutes(3));

        Preview.Planned planned =
                assertInstanceOf(Preview.Planned.class, scene.dana().preview());
        assertEquals(1, planned.kinds().get("appointment").waiting());
    }

    @Test
    void P2_aBookingThatChangesWhileItsInsertIsInDoubtIsShownAsItIsNow() {
        CalendarEvent coloured = CalendarEvent.builder(
                        key(1), "Appointment 1", appointment(1).details().time())
                .color(EventColor.BASIL)
                .build();
        scene.connected();
        scene.world.faults().next("events.insert", FakeFault.lostAnswer());
        scene.books(coloured);
        assertInstanceOf(Paused.class, scene.sync());

        scene.books(appointment(1, "Moved"));
        settles();
        assertEquals(List.of("Moved"), scene.titles());
        assertEquals(
                "events.get 1, events.insert 1, events.patch 1", scene.counts().toString());
        assertQuiet();
    }

    @Test
    void P1_aBookingThatIsCancelledWhileItsInsertIsInDoubtIsDeletedWhenItHasSettled() {
        scene.withSynced(appointment(2));
        scene.world.faults().next("events.insert", FakeFault.lostAnswer());
        scene.books(appointment(1));
        Paused paused = assertInstanceOf(Paused.class, scene.sync());

        scene.cancels(key(1));
        scene.clock.set(paused.until());
        scene.synced();
        assertEquals(0, scene.counts().of("events.delete"));

        settles();
        assertEquals(List.of("Appointment 2"), scene.titles());
        assertQuiet();
    }

    @Test
    void P1_aDeletionInDoubtHasToSettleBeforeItsBookingIsWrittenAgain() {
        scene.withSynced(appointment(1), appointment(2));
        scene.world.faults().next("events.delete", FakeFault.lostRequest());
        scene.cancels(key(1));
        Paused paused = assertInstanceOf(Paused.class, scene.sync());

        scene.books(appointment(1, "Back again"));
        scene.clock.set(paused.until());
        scene.synced();
        assertEquals("events.delete 1", scene.counts().toString());

        settles();
        assertEquals(List.of("Appointment 2", "Back again"), scene.titles());
        assertQuiet();
    }

    @Test
    void aDeletionInDoubtIsGoneOnWithThoughTheHostForgotTheBooking() {
        scene.withSynced(appointment(1), appointment(2));
        scene.world.faults().next("events.delete", FakeFault.lostRequest());
        scene.cancels(key(1));
        assertInstanceOf(Paused.class, scene.sync());

        scene.source.suffer(SourceFault.FIND_UNKNOWN);
        settles();
        assertEquals(List.of("Appointment 2"), scene.titles());
        assertQuiet();
    }

    @Test
    void P1_aBookingThatComesBackUnchangedAfterItsDeletionWasNotRecordedStandsAgain() {
        scene.withSynced(appointment(1), appointment(2));
        scene.cancels(key(1));
        scene.storeFaults.failBefore("ledger.save", scene.storeFaults.calls("ledger.save") + 2);
        try {
            scene.sync();
        } catch (InjectedFault crash) {
            assertEquals(List.of("Appointment 2"), scene.titles());
        }

        scene.clock.advance(Duration.ofMinutes(10));
        scene.books(appointment(1));
        scene.synced();
        assertEquals(List.of("Appointment 1", "Appointment 2"), scene.titles());
        assertQuiet();
    }

    @Test
    void P2_anEventThatIsTooNewToBeFoundIsDeletedOnceItCanBe() {
        scene.withSynced(appointment(2));
        scene.books(appointment(1));
        scene.world.faults().next("events.insert", FakeFault.notYetVisible(1));
        scene.synced();
        scene.cancels(key(1));
        scene.synced();
        assertEquals(RowState.IN_DOUBT, scene.row(key(1)).state());

        settles();
        assertEquals(List.of("Appointment 2"), scene.titles());
        assertQuiet();
    }

    @Test
    void P1_anInsertInDoubtThatArrivesTwiceWhenItIsRepeatedIsOneEvent() {
        scene.withSynced(appointment(2));
        scene.world.faults().next("events.insert", FakeFault.lostRequest());
        scene.books(appointment(1));
        scene.sync();
        scene.world.faults().next("events.insert", FakeFault.duplicateDelivery());

        settles();
        assertEquals(List.of("Appointment 1", "Appointment 2"), scene.titles());
        assertEquals(0, scene.row(key(1)).generation());
        assertQuiet();
    }

    @Test
    void P1_anIdThatIsTakenAndNotFoundIsGivenTimeBeforeTheNextGeneration() {
        purged();
        scene.synced();
        assertEquals(RowState.IN_DOUBT, scene.row(key(1)).state());
        assertEquals(0, scene.row(key(1)).generation());
        assertTrue(scene.events().isEmpty());

        settles();
        assertEquals(List.of("Moved"), scene.titles());
    }

    @Test
    void P1_aCrashWhileTheNextGenerationIsMadeLeavesNothingOfACancelledBooking() {
        for (int nth = 1; crashesInNextGeneration(nth); nth++) {
            scene.cancels(key(1));
            for (int runs = 0; runs < 3; runs++) {
                scene.clock.advance(Duration.ofMinutes(10));
                scene.sync();
            }
            assertEquals(List.of(), scene.titles(), "crashed at save " + nth);
            scene.close();
            scene = Scene.on(front);
        }
    }

    @Test
    void P1_anOlderLedgerFindsTheCopyAboveADeletedOne() {
        scene.withSynced(appointment(1), appointment(2));
        LedgerRow older = scene.row(key(1));
        scene.cancels(key(1));
        scene.synced();
        scene.books(appointment(1, "Back again"));
        scene.synced();
        assertEquals(1, scene.row(key(1)).generation());
        putBack(older);

        scene.books(appointment(1, "Moved"));
        scene.synced();
        assertEquals(List.of("Appointment 2", "Moved"), scene.titles());
        assertEquals(1, scene.row(key(1)).generation());
        assertQuiet();
    }

    @Test
    void aDeletedEventThatMustNotBeBroughtBackTakesTheNextGeneration() {
        scene.withSynced(appointment(1));
        scene.calendar().deletes(scene.event("Appointment 1").id());
        scene.world.faults().next("events.update", FakeFault.refused(403, "global", "forbidden"));

        scene.books(appointment(1, "Moved"));
        scene.synced();
        assertEquals(List.of("Moved"), scene.titles());
        assertEquals(1, scene.row(key(1)).generation());
        assertQuiet();
    }

    @Test
    void P4_anEventOfSomebodyElseUnderOurIdIsLeftAlone() {
        scene.connected();
        scene.world.faults().next("events.insert", FakeFault.lostRequest());
        scene.books(appointment(1));
        assertInstanceOf(Paused.class, scene.sync());
        LedgerRow row = scene.row(key(1));
        EventMark stranger = new EventMark("somebody-else", key(1), 0, row.eventId());
        scene.provider.write(
                new CalendarCall(token(), "primary"),
                List.of(new EventWrite.Insert(
                        stranger, appointment(1, "Somebody else's").details())));

        settles();
        assertEquals(List.of("Appointment 1", "Somebody else's"), scene.titles());
        assertEquals(1, scene.row(key(1)).generation());
        assertQuiet();
    }

    @Test
    void aCalendarThatIsGoneIsNotTakenForAnInsertThatNeverArrived() {
        scene.connect(DANA, Scene.EMAIL, CalendarChoice.dedicated("Shop", Scene.BERLIN));
        scene.world.faults().next("events.insert", FakeFault.lostRequest());
        scene.books(appointment(1));
        assertInstanceOf(Paused.class, scene.sync());
        scene.world.account(Scene.EMAIL).calendars().get(1).removes();

        scene.clock.advance(Duration.ofMinutes(3));
        Blocked blocked = assertInstanceOf(Blocked.class, scene.sync());
        assertEquals(ProblemCode.CALENDAR_GONE, blocked.problem().code());
        assertEquals(RowState.IN_DOUBT, scene.row(key(1)).state());
    }

    @Test
    void P5_aCalendarThatIsGoneIsNotTakenForEventsThatAreGone() {
        scene.connect(DANA, Scene.EMAIL, CalendarChoice.dedicated("Shop", Scene.BERLIN));
        scene.books(appointment(1), appointment(2));
        scene.synced();
        scene.world.account(Scene.EMAIL).calendars().get(1).removes();
        scene.cancels(key(1));

        Blocked blocked = assertInstanceOf(Blocked.class, scene.sync());
        assertEquals(ProblemCode.CALENDAR_GONE, blocked.problem().code());
        assertEquals(RowState.REMOVING, scene.row(key(1)).state());
    }

    @Test
    void P2_aSecondInsertWhoseAnswerIsLostIsInDoubtAgain() {
        scene.connected();
        scene.world.faults().next("events.insert", FakeFault.lostRequest());
        scene.books(appointment(1));
        assertInstanceOf(Paused.class, scene.sync());
        scene.world.faults().next("events.insert", FakeFault.lostAnswer());
        scene.clock.advance(Duration.ofMinutes(3));
        assertInstanceOf(Paused.class, scene.sync());
        assertEquals(RowState.IN_DOUBT, scene.row(key(1)).state());
        assertEquals(0, scene.dana().status().setAside());

        scene.clock.advance(Duration.ofMinutes(2));
        settles();
        assertEquals(List.of("Appointment 1"), scene.titles());
        assertQuiet();
    }

    @Test
    void P1_aLostLedgerDoesNotTakeAUsersCopyForThePurgedEvent() {
        scene.withSynced(appointment(1), appointment(2));
        String ours = scene.event("Appointment 1").id();
        scene.calendar().copies(ours);
        scene.calendar().deletes(ours);
        scene.calendar().emptiesTrash();
        scene.store.loseLedgers(Scene.NAMESPACE);

        scene.dana().changed(key(1), key(2));
        scene.synced();
        settles();
        assertEquals(List.of("Appointment 1", "Appointment 1", "Appointment 2"), scene.titles());
        assertQuiet();
    }

    @Test
    void P2_aChangeThatNeverArrivedStillClearsWhatTheHostTookBack() {
        scene.withSynced(CalendarEvent.builder(
                        key(1), "Ring sizing", appointment(1).details().time())
                .description("call first")
                .build());
        scene.world.faults().next("events.patch", FakeFault.lostRequest());
        scene.books(appointment(1, "Ring sizing, larger"));
        assertInstanceOf(Paused.class, scene.sync());

        settles();
        assertEquals(Optional.empty(), scene.event("Ring sizing, larger").description());
        assertQuiet();
    }

    /** An event that was deleted and purged in Google, whose booking then changed. */
    private void purged() {
        scene.withSynced(appointment(1));
        scene.calendar().deletes(scene.event("Appointment 1").id());
        scene.calendar().emptiesTrash();
        scene.books(appointment(1, "Moved"));
    }

    /** Crashes before the n-th save of the run that makes the next generation; false when it has fewer. */
    private boolean crashesInNextGeneration(int nth) {
        purged();
        scene.synced();
        scene.clock.advance(Duration.ofMinutes(3));
        scene.storeFaults.failBefore("ledger.save", scene.storeFaults.calls("ledger.save") + nth);
        try {
            scene.sync();
            scene.storeFaults.recover();
            return false;
        } catch (InjectedFault crash) {
            return true;
        }
    }

    /** Restores one row as a backup of the store would. */
    private void putBack(LedgerRow row) {
        SyncStore.Namespace store = scene.store.namespace(Scene.NAMESPACE);
        LedgerId ledger = scene.store.ledgers(Scene.NAMESPACE).get(0);
        Lease lease = store.leases().acquire("restore", Duration.ofMinutes(1)).orElseThrow();
        assertTrue(store.ledger().save(lease, ledger, List.of(row)));
        store.leases().release(lease);
    }

    /** An access to the account beside the engine's; verifier and challenge are RFC 7636's example. */
    private Secret token() {
        Secret verifier = Secret.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        URI page = scene.provider.consentPage(new ConsentRequest(
                Secret.of("state-of-somebody-else"),
                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                Set.of(Access.PRIMARY_CALENDAR),
                Optional.empty()));
        String query = scene.world.consent(page, Scene.EMAIL).getQuery();
        Secret code = Secret.of(query.replaceAll("(?:.*&)?code=([^&]+).*", "$1"));
        Reply.Done<?> granted = assertInstanceOf(Reply.Done.class, scene.provider.exchange(code, verifier));
        return ((Granted) granted.value()).accessToken();
    }

    private void settles() {
        scene.clock.advance(Duration.ofMinutes(3));
        scene.synced();
    }

    private void assertQuiet() {
        scene.counts().reset();
        scene.synced();
        assertEquals(0, scene.counts().total());
    }
}
