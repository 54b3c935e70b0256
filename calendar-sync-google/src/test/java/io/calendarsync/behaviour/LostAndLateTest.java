package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.NAMESPACE;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.appointments;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventColor;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RowState;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InMemoryEventSource.Call;
import io.calendarsync.testkit.InjectedFault;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.SourceFault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was sent and not recorded, refused and retried, or forgotten by the ledger, ends well all the same. */
class LostAndLateTest {

    @Test
    void P2_aFieldTakenBackInAWriteThatNeverArrivedIsClearedLater() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(described(1, "Bring the ring"));
            s.world.faults().next("events.patch", FakeFault.lostRequest());
            s.books(described(1, ""));
            assertInstanceOf(SyncOutcome.Paused.class, s.sync());
            s.clock.advance(Duration.ofMinutes(3));
            s.synced();
            assertEquals(
                    Optional.empty(), s.event("Appointment 1").description().filter(t -> !t.isEmpty()));
        }
    }

    @Test
    void P6_aRetryThatMeetsAnOutageIsRetriedAgain() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.source.put(DANA, appointment(1));
            s.connected();
            s.world.faults().next("events.insert", FakeFault.refused(400, "global", "invalid"));
            s.synced();
            s.clock.advance(Duration.ofHours(2));
            s.world.faults().always("events.insert", FakeFault.refused(503, "global", "backendError"));
            assertInstanceOf(SyncOutcome.Paused.class, s.sync());
            s.world.faults().clear();
            s.days(5);
            assertEquals(
                    List.of("Appointment 1"), s.titles(), () -> s.row(key(1)).toString());
        }
    }

    @Test
    void P6_aDoubtThatMeetsAnOutageWhenItSettlesIsSettledLater() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.source.put(DANA, appointments(2));
            s.connected();
            s.world.faults().next("events.insert", FakeFault.lostRequest());
            s.sync();
            assertEquals(1, s.events().size());
            s.clock.advance(Duration.ofMinutes(3));
            s.world.faults().always("events.insert", FakeFault.refused(503, "global", "backendError"));
            s.sync();
            s.world.faults().clear();
            s.days(5);
            assertEquals(2, s.events().size());
        }
    }

    @Test
    void P6_aNextGenerationThatMeetsAnOutageIsMadeLater() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1), appointment(2));
            s.calendar().deletes(s.event("Appointment 1").id());
            s.calendar().emptiesTrash();
            s.books(appointment(1, "Moved"));
            s.synced();
            assertEquals(RowState.IN_DOUBT, s.row(key(1)).state());
            s.clock.advance(Duration.ofMinutes(3));
            s.world.faults().always("events.insert", FakeFault.refused(503, "global", "backendError"));
            assertInstanceOf(SyncOutcome.Paused.class, s.sync());
            s.world.faults().clear();
            s.days(5);
            assertEquals(2, s.events().size(), () -> s.row(key(1)).toString());
        }
    }

    @Test
    void P1_anInsertThatLandsAfterItsBookingWasCancelledDoesNotStay() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.source.put(DANA, appointment(1));
            s.connected();
            // the process is cut off between the call and the ledger: the row stays intended
            s.world.faults().next("events.insert", FakeFault.lostRequest());
            s.storeFaults.failBefore("ledger.save", s.storeFaults.calls("ledger.save") + 2);
            assertThrows(RuntimeException.class, () -> s.sync());
            LedgerRow row = s.row(key(1));
            assertEquals(RowState.INTENDED, row.state());
            s.cancels(key(1));
            s.clock.advance(Duration.ofSeconds(5));
            s.sync();
            assertNotEquals(RowState.REMOVED, s.row(key(1)).state(), "removed while the insert may still land");
        }
    }

    @Test
    void P1_aReconnectWhileAnInsertIsUnderWayAndItsBookingIsCancelled() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.source.put(DANA, appointment(1));
            s.connected();
            LateProvider late = new LateProvider(s.provider);
            SyncEngine e = s.engine().provider(late.proxy()).build();
            s.storeFaults.runBefore(
                    "ledger.save",
                    s.storeFaults.calls("ledger.save") + 2,
                    () -> assertInstanceOf(
                            ConnectOutcome.Connected.class, s.connect(DANA, EMAIL, CalendarChoice.primary())));
            e.connection(DANA).sync();
            s.cancels(key(1));
            e.connection(DANA).sync();
            late.land.run();
            for (int day = 0; day < 5; day++) {
                s.clock.advance(Duration.ofDays(1));
                e.connection(DANA).sync();
            }
            assertEquals(List.of(), s.titles(), () -> s.row(key(1)).toString());
        }
    }

    @Test
    void P2_aFieldTakenBackAfterALostLedgerIsCleared() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(described(1, "Bring the ring"));
            s.store.loseLedgers(NAMESPACE);
            s.dana().changed(key(1));
            s.synced();
            s.books(described(1, ""));
            s.synced();
            assertEquals(
                    Optional.empty(), s.event("Appointment 1").description().filter(t -> !t.isEmpty()));
        }
    }

    @Test
    void P2_aBookingCancelledAfterALostLedgerGoesOnceTheCalendarWasRead() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1), appointment(2));
            s.store.loseLedgers(NAMESPACE);
            s.cancels(key(1));
            s.synced();
            s.books(appointment(2, "Moved"));
            s.synced();
            for (int i = 0; i < 3; i++) {
                s.clock.advance(Duration.ofDays(1));
                s.sync();
            }
            assertEquals(List.of("Moved"), s.titles());
        }
    }

    @Test
    void P3_aRefusedEventIsTriedLaterAndLater() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.source.put(DANA, appointment(1));
            s.connected();
            s.world.faults().always("events.insert", FakeFault.refused(400, "global", "invalid"));
            for (int i = 0; i < 10 * 24; i++) {
                s.sync();
                s.clock.advance(Duration.ofHours(1));
            }
            s.world.faults().clear();
            assertTrue(s.counts().total() < 60, s.counts()::toString);
        }
    }

    @Test
    void P3_aRemovedBookingThatComesBackBadAndIsCorrectedCostsOneWrite() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1));
            s.cancels(key(1));
            s.synced();
            s.books(appointment(1, " "));
            s.synced();
            s.counts().reset();
            s.books(appointment(1, "Good"));
            s.synced();
            assertEquals(List.of("Good"), s.titles());
            assertEquals(1, s.counts().total(), s.counts()::toString);
        }
    }

    @Test
    void P3_anUnansweredCallIsNoContact() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1));
            s.clock.advance(Duration.ofDays(2));
            Instant before = s.store
                    .namespace(NAMESPACE)
                    .connections()
                    .find(DANA)
                    .orElseThrow()
                    .progress()
                    .lastContact()
                    .orElseThrow();
            s.world.faults().always("events.patch", FakeFault.lostRequest());
            s.books(appointment(1, "Moved"));
            s.sync();
            s.world.faults().clear();
            assertEquals(
                    before,
                    s.store
                            .namespace(NAMESPACE)
                            .connections()
                            .find(DANA)
                            .orElseThrow()
                            .progress()
                            .lastContact()
                            .orElseThrow());
        }
    }

    @Test
    void P2_aClockThatJumpedAheadAndBackDoesNotPauseForAYear() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1));
            Instant real = s.clock.instant();
            s.clock.advance(Duration.ofDays(365));
            s.source.suffer(SourceFault.CHANGES_THROW);
            assertInstanceOf(SyncOutcome.Paused.class, s.sync());
            s.source.recover();
            s.clock.set(real.plus(Duration.ofMinutes(1)));
            s.books(appointment(1, "Moved"));
            for (int i = 0; i < 30; i++) {
                s.clock.advance(Duration.ofDays(1));
                s.sync();
            }
            assertEquals(List.of("Moved"), s.titles());
        }
    }

    @Test
    void P7_anEngineClockThatJumpsBackDoesNotOutliveItsLease() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1));
            s.books(appointment(1, "Moved"));
            MutableClock mine = MutableClock.create();
            mine.set(s.clock.instant());
            SyncEngine e = s.engine().clock(mine).build();
            s.source.runBefore(Call.FIND, s.source.calls(Call.FIND) + 1, () -> {
                mine.set(mine.instant().minus(Duration.ofHours(1)));
                s.clock.advance(Duration.ofHours(1)); // the store's clock: the lease is over
            });
            e.connection(DANA).sync();
            assertEquals(0, s.counts().of("events.patch"));
        }
    }

    private static CalendarEvent described(int number, String text) {
        CalendarEvent plain = appointment(number);
        CalendarEvent.Builder event = CalendarEvent.builder(
                plain.key(), plain.details().title(), plain.details().time());
        return (text.isEmpty() ? event : event.description(text)).build();
    }

    @Test
    void P1_anInsertThatLandsAfterAStoreFailureAndACancellationDoesNotStay() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.source.put(DANA, appointment(1));
            s.connected();
            LateProvider late = new LateProvider(s.provider);
            SyncEngine e = s.engine().provider(late.proxy()).build();
            // the ledger is down for one moment: that the answer was lost is not recorded, and the lease is given back
            s.storeFaults.failBefore("ledger.save", s.storeFaults.calls("ledger.save") + 2);
            assertThrows(RuntimeException.class, () -> e.connection(DANA).sync());
            s.cancels(key(1));
            e.connection(DANA).sync();
            late.land.run();
            for (int day = 0; day < 5; day++) {
                s.clock.advance(Duration.ofDays(1));
                e.connection(DANA).sync();
            }
            assertEquals(List.of(), s.titles(), () -> s.row(key(1)).toString());
        }
    }

    @Test
    void P2_aFieldOfAnInsertInDoubtThatTheHostTakesBackIsCleared() {
        try (Scene scene = Scene.on(Front.FAKE_CALENDAR)) {
            scene.connected();
            scene.world.faults().next("events.insert", FakeFault.lostAnswer());
            scene.books(CalendarEvent.builder(
                            key(1), "Coloured", appointment(1).details().time())
                    .color(EventColor.BASIL)
                    .description("call first")
                    .build());
            assertInstanceOf(SyncOutcome.Paused.class, scene.sync());
            scene.books(appointment(1, "Moved"));
            scene.clock.advance(Duration.ofMinutes(3));
            scene.synced();
            assertEquals(Optional.empty(), scene.event("Moved").colorId());
            assertEquals(Optional.empty(), scene.event("Moved").description());
        }
    }

    @Test
    void P2_aFieldOfAPatchInDoubtThatTheHostTakesBackIsCleared() {
        try (Scene scene = Scene.on(Front.FAKE_CALENDAR)) {
            scene.withSynced(appointment(1));
            scene.world.faults().next("events.patch", FakeFault.lostAnswer());
            scene.books(CalendarEvent.builder(
                            key(1), "Coloured", appointment(1).details().time())
                    .color(EventColor.BASIL)
                    .build());
            assertInstanceOf(SyncOutcome.Paused.class, scene.sync());
            scene.books(appointment(1, "Moved"));
            scene.clock.advance(Duration.ofMinutes(3));
            scene.synced();
            assertEquals(Optional.empty(), scene.event("Moved").colorId());
        }
    }

    @Test
    void P2_aFieldOfAnInsertThatCrashedAndThatTheHostTakesBackIsCleared() {
        try (Scene scene = Scene.on(Front.FAKE_CALENDAR)) {
            scene.withSynced();
            scene.books(CalendarEvent.builder(
                            key(1), "Coloured", appointment(1).details().time())
                    .color(EventColor.BASIL)
                    .build());
            scene.storeFaults.failBefore("ledger.save", scene.storeFaults.calls("ledger.save") + 2);
            assertThrows(InjectedFault.class, scene::sync);
            scene.clock.advance(Duration.ofMinutes(10));
            scene.books(appointment(1, "Moved"));
            scene.synced();
            assertEquals(Optional.empty(), scene.event("Moved").colorId());
        }
    }

    @Test
    void aPatchThatIsKeptRefusedIsTriedLessAndLessOften() {
        try (Scene scene = Scene.on(Front.FAKE_CALENDAR)) {
            scene.withSynced(appointment(1));
            scene.world.faults().always("events.patch", FakeFault.refused(400, "global", "invalid"));
            scene.books(appointment(1, "Moved"));
            scene.synced();
            for (int hour = 0; hour < 24; hour++) {
                scene.clock.advance(Duration.ofMinutes(61));
                scene.synced();
            }
            assertTrue(scene.counts().of("events.patch") <= 6, scene.counts()::toString);
        }
    }

    @Test
    void P2_aFieldOfAChangeThatCrashedAndThatTheHostTakesBackIsCleared() {
        try (Scene scene = Scene.on(Front.FAKE_CALENDAR)) {
            scene.withSynced(appointment(1));
            scene.books(described(1, "call first"));
            scene.storeFaults.failBefore("ledger.save", scene.storeFaults.calls("ledger.save") + 2);
            assertThrows(InjectedFault.class, scene::sync);
            assertEquals(Optional.of("call first"), scene.event("Appointment 1").description());

            scene.clock.advance(Duration.ofMinutes(10));
            scene.books(appointment(1));
            scene.synced();
            assertEquals(Optional.empty(), scene.event("Appointment 1").description());
        }
    }

    @Test
    void P2_aFieldThatTheLedgerKnowsToBeOursIsClearedThoughTheRestOfTheLedgerWasLost() {
        try (Scene scene = Scene.on(Front.FAKE_CALENDAR)) {
            scene.withSynced(appointment(2));
            scene.store.loseLedgers(NAMESPACE);
            scene.books(described(1, "Bring the ring"));
            scene.synced();

            scene.source.put(DANA, described(1, ""));
            scene.dana().changed(key(2)); // an id that is taken: the calendar is read, this event among the others
            scene.synced();
            scene.dana().changed(key(1));
            scene.synced();
            assertEquals(
                    Optional.empty(), scene.event("Appointment 1").description().filter(text -> !text.isEmpty()));
        }
    }

    @Test
    void whatWasDeletedLongBeforeTheLedgerWasLostIsNoneOfTheDaysDeletions() {
        try (Scene scene = Scene.on(Front.FAKE_CALENDAR)) {
            scene.source.put(DANA, appointments(50));
            scene.withSynced();
            scene.cancels(keys(0, 15));
            scene.synced();
            scene.clock.advance(Duration.ofDays(2));
            scene.cancels(keys(15, 30));
            scene.synced();
            scene.clock.advance(Duration.ofDays(2));
            scene.store.loseLedgers(NAMESPACE);
            scene.dana().changed(key(40));
            scene.synced();
            assertEquals(RowState.REMOVED, scene.row(key(0)).state());

            scene.cancels(key(45));
            scene.synced();
            assertEquals(19, scene.events().size());
        }
    }

    private static EventKey[] keys(int from, int to) {
        return IntStream.range(from, to).mapToObj(Scene::key).toArray(EventKey[]::new);
    }
}
