package io.calendarsync.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectRequest;
import io.calendarsync.Connection;
import io.calendarsync.ConnectionId;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncWindow;
import io.calendarsync.event.AddToCalendar;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.FakeGoogleTest;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guide's snippets about which events are kept in step, and about files that are one with them. */
@FakeGoogleTest
class LimitsTest {
    private static final ConnectionId DANA = ConnectionId.of("main-street", "dana");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @BeforeEach
    void connect(SyncEngine engine, FakeWorld google) {
        engine.complete(
                "session",
                google.consent(
                        engine.connect(DANA, ConnectRequest.of("session", CalendarChoice.primary()))
                                .location(),
                        "dana@example.com"));
    }

    private static CalendarEvent on(LocalDate day) {
        return CalendarEvent.of(EventKey.of("repair-due", "R-" + day), "Due " + day, EventTime.allDay(day));
    }

    private static List<String> titles(FakeWorld google) {
        return google.account("dana@example.com").calendar().events().stream()
                .map(FakeEvent::title)
                .toList();
    }

    @Test
    void whatIsOverGoesAndWhatIsFarAheadWaits(
            SyncEngine.Builder builder, InMemoryEventSource bookings, FakeWorld google, MutableClock clock) {
        // [window]
        SyncEngine engine = builder.window(SyncWindow.DEFAULT
                        .back(Duration.ofDays(30))
                        .ahead(Duration.ofDays(365))
                        .removingWhatIsOver())
                .liveLimit(2_000)
                .build();
        // [/window]
        Connection connection = engine.connection(DANA);
        bookings.put(DANA, on(TODAY), on(TODAY.plusDays(100)), on(TODAY.plusDays(380)), on(TODAY.minusDays(40)));
        connection.sync();
        assertEquals(List.of("Due 2026-03-02", "Due 2026-06-10"), titles(google));
        clock.advance(Duration.ofDays(32));
        connection.sync();
        assertEquals(List.of("Due 2026-06-10", "Due 2027-03-17"), titles(google));
    }

    @Test
    void oneMoreThanTheLimitComesWhenThereIsRoom(
            SyncEngine.Builder builder, InMemoryEventSource bookings, FakeWorld google, MutableClock clock) {
        Connection connection = builder.liveLimit(1).build().connection(DANA);
        bookings.put(DANA, on(TODAY), on(TODAY.plusDays(1)));
        connection.sync();
        assertEquals(List.of("Due 2026-03-02"), titles(google));
        assertEquals(
                ProblemCode.EVENT_OVER_LIMIT,
                connection.status().eventProblems().get(0).code());
        bookings.remove(DANA, on(TODAY).key());
        connection.sync();
        clock.advance(Duration.ofHours(1));
        connection.sync();
        assertEquals(List.of("Due 2026-03-03"), titles(google));
    }

    @Test
    void theFileAndTheSyncedEventAreOne(SyncEngine engine, InMemoryEventSource bookings, FakeWorld google) {
        CalendarEvent event = on(TODAY);
        Connection connection = engine.connection(DANA);
        Instant now = Instant.parse("2026-03-02T08:00:00Z");
        // [synced-file]
        String uid = connection.icalUid(event.key()).orElse("R-2026-03-02@shop.example");
        String file = AddToCalendar.of(event, uid).ics(now);
        // [/synced-file]
        bookings.put(DANA, event);
        connection.sync();
        String shown =
                google.account("dana@example.com").calendar().events().get(0).json();
        assertTrue(shown.contains("\"iCalUID\": \"" + uid + "\""), shown);
        assertTrue(file.contains("UID:" + uid));
    }
}
