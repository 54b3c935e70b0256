package io.calendarsync.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectRequest;
import io.calendarsync.ConnectionId;
import io.calendarsync.NextAction;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.FakeGoogleTest;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.InMemorySyncStore;
import io.calendarsync.testkit.InjectedFault;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.SourceFault;
import io.calendarsync.testkit.StoreFaults;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guide's snippets about what goes wrong and about time. */
@FakeGoogleTest
class TroubleTest {
    // [connected]
    private static final ConnectionId DANA = ConnectionId.of("main-street", "dana");

    @BeforeEach
    void connect(SyncEngine engine, FakeWorld google) {
        engine.complete(
                "session",
                google.consent(
                        engine.connect(DANA, ConnectRequest.of("session", CalendarChoice.primary()))
                                .location(),
                        "dana@example.com"));
    }

    private static CalendarEvent repair(String number, String title) {
        return CalendarEvent.of(EventKey.of("repair-due", number), title, EventTime.allDay(LocalDate.of(2026, 3, 10)));
    }
    // [/connected]

    // [lost-answer]
    @Test
    void aLostAnswerMakesNoSecondEvent(
            SyncEngine engine, InMemoryEventSource bookings, FakeWorld google, MutableClock clock) {
        bookings.put(DANA, repair("R-7", "Repair due"));
        google.faults().next("events.insert", FakeFault.lostAnswer());
        engine.connection(DANA).sync(); // nobody knows whether the event stands
        clock.advance(Duration.ofMinutes(5));
        engine.connection(DANA).sync(); // looks, and finds it
        assertEquals(1, google.account("dana@example.com").calendar().events().size());
        assertEquals(1, google.counts().of("events.insert"));
    }
    // [/lost-answer]

    // [own-faults]
    @Test
    void anEmptyListOfBookingsIsAsked(SyncEngine.Builder builder, FakeWorld google) {
        InMemoryEventSource bookings = InMemoryEventSource.readAll();
        for (int number = 1; number <= 5; number++) {
            bookings.put(DANA, repair("R-" + number, "Repair due"));
        }
        SyncEngine engine = builder.source(bookings).build();
        engine.connection(DANA).sync();
        bookings.suffer(SourceFault.ALL_EMPTY); // says that there is nothing, which is not true
        engine.connection(DANA).sync();
        assertEquals(5, google.account("dana@example.com").calendar().events().size());
    }

    @Test
    void aCrashBetweenTwoWritesIsSurvived(
            SyncEngine.Builder builder,
            InMemorySyncStore store,
            InMemoryEventSource bookings,
            FakeWorld google,
            MutableClock clock) {
        StoreFaults faults = StoreFaults.none();
        SyncEngine engine = builder.syncStore(faults.around(store)).build();
        bookings.put(DANA, repair("R-7", "Repair due"));
        faults.failAfter("ledger.save", 1);
        assertThrows(InjectedFault.class, () -> engine.connection(DANA).sync());
        clock.advance(Duration.ofMinutes(5)); // another node waits until the lease of this one has ended
        engine.connection(DANA).sync();
        assertEquals(1, google.account("dana@example.com").calendar().events().size());
    }
    // [/own-faults]

    // [hand]
    @Test
    void whatDanaDeletedComesBackWithTheNextChange(SyncEngine engine, InMemoryEventSource bookings, FakeWorld google) {
        bookings.put(DANA, repair("R-7", "Repair due"));
        engine.connection(DANA).sync();
        AccountCalendar calendar = google.account("dana@example.com").calendar();
        calendar.deletes(calendar.events().get(0).id());
        bookings.put(DANA, repair("R-7", "Repair due, parts are here"));
        engine.connection(DANA).sync();
        assertEquals("Repair due, parts are here", calendar.events().get(0).title());
    }

    @Test
    void aConsentThatWasTakenBackNeedsDana(SyncEngine engine, InMemoryEventSource bookings, FakeWorld google) {
        google.account("dana@example.com").revokesAccess();
        bookings.put(DANA, repair("R-7", "Repair due"));
        SyncOutcome.Blocked blocked = assertInstanceOf(
                SyncOutcome.Blocked.class, engine.connection(DANA).sync());
        assertEquals(NextAction.CONNECT, blocked.problem().code().action());
    }
    // [/hand]

    // [time]
    @Test
    void anAccessTokenIsRefreshedOnce(
            SyncEngine engine, InMemoryEventSource bookings, FakeWorld google, MutableClock clock) {
        clock.advance(Duration.ofHours(2)); // it was good for one
        for (int number = 1; number <= 3; number++) {
            bookings.put(DANA, repair("R-" + number, "Repair due"));
            engine.connection(DANA).sync();
        }
        assertEquals(1, google.counts().of("oauth.refresh"));
    }
    // [/time]
}
