package io.calendarsync.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectRequest;
import io.calendarsync.ConnectionId;
import io.calendarsync.ProblemCode;
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
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who can write the tables, and has no key. */
@FakeGoogleTest
class SealedRowsTest {
    private static final ConnectionId DANA = ConnectionId.of("shop", "dana");
    private static final ConnectionId BEN = ConnectionId.of("shop", "ben");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(select max(sealed) from calendar_sync_grant)",
                "substring(sealed, 1, length(sealed) - 1)",
                "concat(sealed, 'A')",
                "concat(sealed, '=')",
                "concat(substring(sealed, 1, 40), case substring(sealed, 41, 1) when 'A' then 'B' else 'A' end,"
                        + " substring(sealed, 42))",
                "''",
                "'v2.key.abc'"
            })
    void P9_aRowThatWasMovedCutExtendedOrFlippedOpensNothing(
            String change,
            SyncEngine.Builder builder,
            InMemoryEventSource bookings,
            FakeWorld google,
            MutableClock clock) {
        DataSource source = Databases.POSTGRESQL.ready();
        SyncEngine engine = builder.syncStore(JdbcSyncStore.on(source, StoreClock.of(clock)))
                .tokenStore(JdbcTokenStore.on(source))
                .build();
        connect(engine, google, DANA);
        connect(engine, google, BEN);
        Databases.execute(
                source,
                "update calendar_sync_grant set sealed = " + change
                        + " where sealed = (select min(sealed) from calendar_sync_grant)");
        google.counts().reset();
        int refused = 0;
        for (ConnectionId id : new ConnectionId[] {DANA, BEN}) {
            bookings.put(
                    id,
                    CalendarEvent.of(
                            EventKey.of("repair-due", "R-1"),
                            "Repair due",
                            EventTime.allDay(LocalDate.of(2026, 3, 10))));
            if (engine.connection(id).sync() instanceof SyncOutcome.Blocked blocked) {
                assertEquals(ProblemCode.TOKEN_UNREADABLE, blocked.problem().code());
                refused++;
            }
        }
        assertEquals(1, refused);
        assertEquals(1, google.counts().total(), "the other one alone wrote its booking");
    }

    private static void connect(SyncEngine engine, FakeWorld google, ConnectionId id) {
        var page = engine.connect(id, ConnectRequest.of("session", CalendarChoice.primary()))
                .location();
        assertInstanceOf(
                ConnectOutcome.Connected.class,
                engine.complete("session", google.consent(page, id.member() + "@example.com")));
    }
}
