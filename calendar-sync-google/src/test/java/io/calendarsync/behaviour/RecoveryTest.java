package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.NAMESPACE;
import static io.calendarsync.behaviour.Scene.SESSION;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectRequest;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.InMemoryEventSource.Call;
import io.calendarsync.testkit.InMemorySyncStore;
import io.calendarsync.testkit.InMemoryTokenStore;
import io.calendarsync.testkit.InjectedFault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A lost ledger is learnt from the calendar, whatever comes in between. */
class RecoveryTest {
    @Test
    void P2_aFeedReadFromItsStartAfterEverythingWasLostRemovesWhatWasCancelled() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR, InMemoryEventSource.feed())) {
            s.withSynced(appointment(1), appointment(2));
            // a new data base: no ledger, no connection
            InMemorySyncStore fresh = InMemorySyncStore.create(s.clock);
            InMemoryTokenStore tokens = new InMemoryTokenStore();
            s.source.remove(DANA, key(1));
            SyncEngine e = s.engine().syncStore(fresh).tokenStore(tokens).build();
            URI page = e.connect(DANA, ConnectRequest.of(SESSION, CalendarChoice.primary()))
                    .location();
            assertInstanceOf(ConnectOutcome.Connected.class, e.complete(SESSION, s.world.consent(page, EMAIL)));
            for (int i = 0; i < 5; i++) {
                e.connection(DANA).sync();
                s.clock.advance(Duration.ofDays(1));
            }
            assertEquals(List.of("Appointment 2"), s.titles());
        }
    }

    @Test
    void P2_aRecoveryInTheFeedThatFollowsAListingIsComparedToo() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR, InMemoryEventSource.feed())) {
            s.withSynced(appointment(1), appointment(2));
            s.source.remove(DANA, key(1));
            s.dana().disconnect();
            s.store.loseLedgers(NAMESPACE);
            s.source.remove(DANA, key(2));
            s.connect(DANA, EMAIL, CalendarChoice.primary());
            // booked between the listing and the feed
            s.source.runBefore(
                    Call.CHANGES, s.source.calls(Call.CHANGES) + 2, () -> s.source.put(DANA, appointment(2)));
            s.sync();
            s.days(5);
            assertEquals(List.of("Appointment 2"), s.titles());
        }
    }

    @Test
    void P2_aCrashBetweenLearningAndMarkingStillComparesEverything() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1), appointment(2));
            s.store.loseLedgers(NAMESPACE);
            s.cancels(key(1));
            s.books(appointment(2, "Moved"));
            s.storeFaults.failBefore("connections.save", s.storeFaults.calls("connections.save") + 2);
            assertThrows(InjectedFault.class, s::sync);
            s.days(5);
            assertEquals(List.of("Moved"), s.titles());
        }
    }

    @Test
    void P2_aRecoveryThatMeetsAnOutageIsMadeLater() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1), appointment(2));
            s.store.loseLedgers(NAMESPACE);
            s.cancels(key(1));
            s.books(appointment(2, "Moved"));
            s.world.faults().times(5, "events.list", FakeFault.refused(503, "global", "backendError"));
            assertInstanceOf(SyncOutcome.Paused.class, s.sync());
            s.world.faults().clear();
            s.days(5);
            assertEquals(List.of("Moved"), s.titles());
        }
    }

    @Test
    void P2_aBookingSetAsideAndCancelledAfterALostLedgerGoesOnceTheCalendarWasRead() {
        try (Scene s = Scene.on(Front.FAKE_CALENDAR)) {
            s.withSynced(appointment(1), appointment(2));
            s.store.loseLedgers(NAMESPACE);
            s.books(appointment(1, " "));
            s.synced();
            s.cancels(key(1));
            s.synced();
            s.books(appointment(2, "Moved"));
            s.synced();
            s.days(5);
            assertEquals(List.of("Moved"), s.titles());
        }
    }
}
