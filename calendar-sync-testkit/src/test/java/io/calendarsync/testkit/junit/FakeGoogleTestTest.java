package io.calendarsync.testkit.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectRequest;
import io.calendarsync.ConnectionId;
import io.calendarsync.SyncEngine;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeGoogleTest;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.InMemorySyncStore;
import io.calendarsync.testkit.InMemoryTokenStore;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.RecordingListener;
import io.calendarsync.testkit.RecordingPause;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What a test gets, used as a host's test uses it. */
@FakeGoogleTest
class FakeGoogleTestTest {
    private static final ConnectionId DANA = ConnectionId.of("shop", "dana");
    private static final CalendarEvent BOOKING = CalendarEvent.of(
            EventKey.of("appointment", "A-1"), "Ring sizing", EventTime.allDay(LocalDate.of(2026, 3, 10)));
    private static final List<FakeWorld> WORLDS = new ArrayList<>();
    private static final Set<String> IDS = new HashSet<>();

    private final List<FakeWorld> seen = new ArrayList<>();

    @BeforeEach
    void comesBefore(FakeWorld world) {
        seen.add(world);
    }

    @AfterEach
    void comesAfter(FakeWorld world) {
        assertSame(seen.get(0), world);
    }

    @Test
    void theEngineIsReady(
            SyncEngine engine,
            InMemoryEventSource bookings,
            FakeWorld world,
            InMemoryTokenStore tokens,
            InMemorySyncStore store,
            RecordingListener listener) {
        bookings.put(DANA, BOOKING);
        connect(engine, world);
        engine.connection(DANA).sync();
        assertEquals(List.of("Ring sizing"), titles(world));
        assertEquals(1, tokens.grants().size());
        assertEquals(1, store.ledgers("test").size());
        assertEquals(1, listener.outcomes().size());
    }

    @Test
    void theBuilderTakesWhatTheHostBrings(
            SyncEngine.Builder builder, SyncEngine engine, InMemoryEventSource unused, FakeWorld world) {
        InMemoryEventSource own = InMemoryEventSource.readAll();
        own.put(DANA, BOOKING);
        SyncEngine hosts = builder.source(own).build();
        connect(hosts, world);
        hosts.connection(DANA).sync();
        assertEquals(List.of("Ring sizing"), titles(world));
        assertEquals(0, unused.calls(InMemoryEventSource.Call.CHANGES));
        assertNotSame(hosts, engine);
        assertTrue(engine.connection(DANA).status().account().isPresent(), "both engines share the stores");
    }

    @Test
    void allShareOneTimeThatOnlyTheTestMoves(MutableClock clock, FakeWorld world, RecordingPause pause)
            throws InterruptedException {
        assertEquals(MutableClock.START, world.clock().instant());
        clock.advance(Duration.ofDays(1));
        pause.sleep(Duration.ofSeconds(5));
        assertEquals(
                MutableClock.START.plus(Duration.ofDays(1)).plusSeconds(5),
                world.clock().instant());
    }

    @Test
    void theServerShowsTheSameWorldAndMayBeClosedEarly(FakeGoogle google, FakeGoogle again, FakeWorld world) {
        assertSame(google, again);
        assertSame(world, google.world());
        google.close();
    }

    @RepeatedTest(3)
    void everyTestHasItsOwnWorldAndEveryRunIsTheSame(FakeWorld world) {
        assertTrue(WORLDS.stream().noneMatch(other -> other == world));
        WORLDS.add(world);
        IDS.add(world.account("dana@example.com")
                .calendar()
                .adds("Dentist", EventTime.allDay(LocalDate.of(2026, 3, 10)))
                .id());
        assertEquals(1, IDS.size(), "ids are drawn from one seed");
    }

    @Nested
    class Inside {
        @Test
        void nestedTestsGetTheSame(FakeWorld world) {
            assertSame(seen.get(0), world);
        }
    }

    private static void connect(SyncEngine engine, FakeWorld world) {
        URI page = engine.connect(DANA, ConnectRequest.of("session", CalendarChoice.primary()))
                .location();
        engine.complete("session", world.consent(page, "dana@example.com"));
    }

    private static List<String> titles(FakeWorld world) {
        return world.account("dana@example.com").calendar().events().stream()
                .map(FakeEvent::title)
                .toList();
    }
}
