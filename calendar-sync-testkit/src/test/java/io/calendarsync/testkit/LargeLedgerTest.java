package io.calendarsync.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.SyncStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargeLedgerTest {
    private static final LedgerId ID = new LedgerId(ConnectionId.of("t"), "primary:1");

    @Test
    void whatAnIdleSyncAsksDoesNotDependOnTheNumberOfRows() {
        InMemorySyncStore store = InMemorySyncStore.create(MutableClock.create());
        SyncStore.Namespace space = store.namespace("n");
        Lease lease = space.leases().seize("l", Duration.ofMinutes(1));
        List<LedgerRow> rows =
                IntStream.range(0, 100_000).mapToObj(LargeLedgerTest::row).toList();
        space.ledger().save(lease, ID, rows);
        // Scanning the rows would take minutes.
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (int round = 0; round < 20_000; round++) {
                assertEquals(List.of(), space.ledger().due(ID, MutableClock.START, 100));
                assertEquals(100_000, space.ledger().counts(ID).in(RowState.LIVE));
                assertEquals(0, space.ledger().removedSince(ID, MutableClock.START));
                assertEquals(Optional.empty(), space.ledger().oldestProblem(ID));
                assertEquals(List.of(), space.ledger().page(ID, Optional.of(RowState.REMOVING), Optional.empty(), 50));
            }
        });
        assertEquals(100_000, store.rows("n", ID).size());
        assertEquals(List.of(ID), store.ledgers("n"));
        store.loseLedgers("n");
        assertEquals(List.of(), store.rows("n", ID));
    }

    private static LedgerRow row(int number) {
        return new LedgerRow(
                EventKey.of("appointment", "A-" + number),
                "id" + number,
                0,
                RowState.LIVE,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LedgerRow.Evidence.NONE,
                MutableClock.START,
                Optional.of(MutableClock.START.plusSeconds(1 + number)),
                0,
                Optional.empty(),
                LedgerRow.More.NONE);
    }
}
