package io.calendarsync.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectRequest;
import io.calendarsync.ConnectionId;
import io.calendarsync.ConsentLink;
import io.calendarsync.SyncEngine;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.testkit.FakeGoogleTest;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.InMemoryEventSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

// [first]
@FakeGoogleTest
class FirstSyncTest {
    @Test
    void aBookingReachesTheCalendar(SyncEngine engine, InMemoryEventSource bookings, FakeWorld google) {
        ConnectionId dana = ConnectionId.of("main-street", "dana");
        EventTime day = EventTime.allDay(LocalDate.of(2026, 3, 10));
        bookings.put(dana, CalendarEvent.of(EventKey.of("repair-due", "R-7"), "Repair due: R-7", day));

        ConsentLink link = engine.connect(dana, ConnectRequest.of("session", CalendarChoice.primary()));
        engine.complete("session", google.consent(link.location(), "dana@example.com"));
        engine.connection(dana).sync();

        assertEquals(
                "[2026-03-10 Repair due: R-7]",
                google.account("dana@example.com").calendar().events().toString());
    }
}
// [/first]
