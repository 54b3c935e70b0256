package io.calendarsync.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectRequest;
import io.calendarsync.ConnectionId;
import io.calendarsync.DisconnectOutcome;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.jdbc.internal.StoreClock;
import io.calendarsync.testkit.FakeGoogleTest;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.MutableClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host on one machine with a file, that is started again and again. */
@FakeGoogleTest
class RestartTest {
    private static final ConnectionId DANA = ConnectionId.of("shop", "dana");

    @TempDir
    Path folder;

    @Test
    void P1_P3_aRestartKnowsWhatWasWritten(
            SyncEngine.Builder builder, InMemoryEventSource bookings, FakeWorld google, MutableClock clock) {
        bookings.put(DANA, repair("R-1", 10));
        bookings.put(DANA, repair("R-2", 11));
        SyncEngine first = start(builder, clock);
        first.complete(
                "session",
                google.consent(
                        first.connect(DANA, ConnectRequest.of("session", CalendarChoice.primary()))
                                .location(),
                        "dana@example.com"));
        assertInstanceOf(SyncOutcome.Synced.class, first.connection(DANA).sync());

        SyncEngine second = start(builder, clock);
        long requests = google.counts().total();
        assertInstanceOf(SyncOutcome.Synced.class, second.connection(DANA).sync());
        assertEquals(requests, google.counts().total(), "what is known to stand costs nothing");

        bookings.put(DANA, repair("R-2", 12));
        bookings.remove(DANA, EventKey.of("repair-due", "R-1"));
        assertInstanceOf(
                SyncOutcome.Synced.class, start(builder, clock).connection(DANA).sync());
        assertEquals(
                "[2026-03-12 Repair due]",
                google.account("dana@example.com").calendar().events().toString());

        DisconnectOutcome let = start(builder, clock).connection(DANA).disconnect();
        assertInstanceOf(DisconnectOutcome.Disconnected.class, let);
    }

    @Test
    void P9_noTokenStandsInTheFile(SyncEngine.Builder builder, FakeWorld google, MutableClock clock) throws Exception {
        SyncEngine engine = start(builder, clock);
        engine.complete(
                "session",
                google.consent(
                        engine.connect(DANA, ConnectRequest.of("session", CalendarChoice.primary()))
                                .location(),
                        "dana@example.com"));
        Databases.execute(file(), "shutdown");
        String stored = Files.readString(folder.resolve("shop.mv.db"), StandardCharsets.ISO_8859_1);
        assertTrue(stored.contains("dana@example.com"), "what is not secret is readable there");
        assertFalse(stored.contains("ya29.") || stored.contains("1//"), "a token of the fake's shapes in clear");
    }

    private SyncEngine start(SyncEngine.Builder builder, MutableClock clock) {
        DataSource file = file();
        Schema.upgrade(file);
        return builder.syncStore(JdbcSyncStore.on(file, StoreClock.of(clock)))
                .tokenStore(JdbcTokenStore.on(file))
                .build();
    }

    private DataSource file() {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:file:" + folder.resolve("shop"));
        return source;
    }

    private static CalendarEvent repair(String number, int day) {
        return CalendarEvent.of(
                EventKey.of("repair-due", number), "Repair due", EventTime.allDay(LocalDate.of(2026, 3, day)));
    }
}
