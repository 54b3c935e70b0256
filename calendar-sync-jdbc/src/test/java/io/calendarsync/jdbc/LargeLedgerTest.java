package io.calendarsync.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectRequest;
import io.calendarsync.ConnectionId;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.jdbc.WatchedSource.Plan;
import io.calendarsync.jdbc.internal.StoreClock;
import io.calendarsync.testkit.FakeGoogleTest;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.MutableClock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@FakeGoogleTest
class LargeLedgerTest {
    private static final ConnectionId DANA = ConnectionId.of("shop", "dana");

    @Test
    void P3_aSyncReadsNoMoreRowsOfAMillionThanOfAThousand(
            SyncEngine.Builder builder, InMemoryEventSource bookings, FakeWorld google, MutableClock clock)
            throws SQLException {
        DataSource source = Databases.POSTGRESQL.empty();
        Schema.upgrade(source);
        WatchedSource watched = new WatchedSource(source);
        SyncEngine engine = builder.syncStore(JdbcSyncStore.on(watched, StoreClock.of(clock)))
                .tokenStore(JdbcTokenStore.on(watched))
                .build();
        book(bookings, 0);
        engine.complete(
                "session",
                google.consent(
                        engine.connect(DANA, ConnectRequest.of("session", CalendarChoice.primary()))
                                .location(),
                        "dana@example.com"));
        sync(engine);

        others(source);
        grow(source, 1, 1_000);
        List<Plan> few = plansOfASync(engine, bookings, clock, watched, 1);
        grow(source, 1_001, 1_000_000);
        List<Plan> many = plansOfASync(engine, bookings, clock, watched, 2);

        many.forEach(plan -> assertEquals(List.of(), plan.tablesScanned(), () -> "a table scan\n" + plan));
        long before = few.stream().mapToLong(Plan::rowsRead).sum();
        long after = many.stream().mapToLong(Plan::rowsRead).sum();
        assertTrue(before > 0, "nothing was read at all");
        assertEquals(before, after, () -> "rows read by a sync of three changed bookings\n" + many);
        assertEquals(few.size(), many.size(), "statements of a sync");
    }

    /** Two syncs, an idle one and one of three changed bookings. */
    private static List<Plan> plansOfASync(
            SyncEngine engine, InMemoryEventSource bookings, MutableClock clock, WatchedSource watched, int round)
            throws SQLException {
        clock.advance(Duration.ofMinutes(10));
        watched.take();
        sync(engine);
        book(bookings, round);
        sync(engine);
        List<Plan> plans = new ArrayList<>();
        for (WatchedSource.Asked asked : watched.take()) {
            plans.add(watched.plan(asked));
        }
        return plans;
    }

    private static void sync(SyncEngine engine) {
        assertInstanceOf(SyncOutcome.Synced.class, engine.connection(DANA).sync());
    }

    private static void book(InMemoryEventSource bookings, int day) {
        for (int number = 1; number <= 3; number++) {
            bookings.put(
                    DANA,
                    CalendarEvent.of(
                            EventKey.of("repair-due", "R-" + number),
                            "Repair due",
                            EventTime.allDay(LocalDate.of(2026, 3, 10 + day))));
        }
    }

    /** Adds events that stand on the calendar to the one ledger that there is. */
    private static void grow(DataSource source, int from, int to) {
        Databases.execute(
                source,
                "insert into calendar_sync_event (ledger_id, kind, id, event_id, state, evidence, changed_at, due_at, body)"
                        + " select ledger_id, 'appointment', 'A-' || n, 'event' || n, 'LIVE', 'NONE', changed_at, due_at, body"
                        + " from calendar_sync_event, generate_series(" + from + ", " + to + ") n"
                        + " where kind = 'repair-due' and id = 'R-1'");
        Databases.execute(
                source, "update calendar_sync_ledger set live = live + " + (to - from + 1) + " where slot <> 's'");
        Databases.execute(source, "analyze");
    }

    /** Twenty thousand others in every table, so that a scan would cost something. */
    private static void others(DataSource source) {
        String series = " from generate_series(1, 20000) n";
        for (String insert : List.of(
                "connection (namespace, tenant, member, revision, connected, grant_id, body)"
                        + " select 'test', 't' || n, '', 1, true, 'g' || n, ''",
                "consent (namespace, state_hash, tenant, member, expires_at, body)"
                        + " select 'test', 'h' || n, 't' || n, '', now(), ''",
                "ledger (namespace, tenant, member, slot) select 'test', 't' || n, '', 's'",
                "changed (namespace, tenant, member, kind, id) select 'test', 't' || n, '', 'k', 'i'",
                "lease (namespace, name, epoch, until_at) select 'test', 'l' || n, 1, now()",
                "budget (namespace, name, taken) select 'test', 'b' || n, ''",
                "debt (namespace, tenant, member, grant_id, since, not_before, body)"
                        + " select 'test', 't' || n, '', 'g', now(), now(), ''",
                "channel (namespace, id, tenant, member, created_at, body)"
                        + " select 'test', 'c' || n, 't' || n, '', now(), ''",
                "told (namespace, tenant, member, messages) select 'test', 't' || n, '', 1",
                "grant (grant_id, version, sealed) select 'g' || n, 1, ''")) {
            Databases.execute(source, "insert into calendar_sync_" + insert + series);
        }
    }
}
