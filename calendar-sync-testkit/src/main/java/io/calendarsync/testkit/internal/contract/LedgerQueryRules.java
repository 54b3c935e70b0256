package io.calendarsync.testkit.internal.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Evidence;
import io.calendarsync.spi.RowState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** S6, and what else a ledger is asked. */
public abstract class LedgerQueryRules extends StoreRules {
    /** Extended for one store. */
    protected LedgerQueryRules() {}

    private static final LedgerId ID = StoreSamples.LEDGER;
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void S6_pagesComeInTheOrderOfTheirKeysEachRowOnce() {
        save(IntStream.rangeClosed(1, 55)
                .mapToObj(number -> StoreSamples.row(56 - number, number % 2 == 0 ? RowState.LIVE : RowState.REMOVED))
                .toList());
        assertEquals(StoreSamples.keys(1, 55), pages(Optional.empty()), "S6: check the order and the bound of pages");
        assertEquals(
                StoreSamples.keys(1, 55).stream()
                        .filter(key -> Integer.parseInt(key.id().substring(2)) % 2 == 0)
                        .toList(),
                pages(Optional.of(RowState.LIVE)),
                "S6: a state's pages must have all of its rows and no other");
        assertEquals(List.of(), pages(Optional.of(RowState.IN_DOUBT)), "S6: no row is in that state");
    }

    @Test
    void S6_keysAreOrderedByTheirCharacters() {
        List<EventKey> sorted = List.of(
                EventKey.of("a", "B"),
                EventKey.of("a", "a"),
                EventKey.of("a", "a b"),
                EventKey.of("a", "a-b"),
                EventKey.of("a", "ab"),
                EventKey.of("a-b", "a"),
                EventKey.of("ab", "A"));
        List<LedgerRow> rows = new ArrayList<>();
        sorted.forEach(key -> rows.add(0, StoreSamples.row(key, RowState.LIVE, Evidence.NONE, NOON, Optional.empty())));
        save(rows);
        assertEquals(
                sorted,
                space.ledger().page(ID, Optional.empty(), Optional.empty(), 100).stream()
                        .map(LedgerRow::key)
                        .toList(),
                "S6: keys are ordered by kind, then id, as EventKey compares: use a binary collation");
    }

    @Test
    void S6_countsFollowTheStates() {
        save(List.of(
                StoreSamples.row(1, RowState.LIVE),
                StoreSamples.row(2, RowState.LIVE),
                StoreSamples.row(3, RowState.REMOVED)));
        save(List.of(StoreSamples.row(2, RowState.REMOVED)));
        assertEquals(1, space.ledger().counts(ID).in(RowState.LIVE), "S6: a row counts in the state saved last");
        assertEquals(2, space.ledger().counts(ID).in(RowState.REMOVED), "S6: a row counts in the state saved last");
        assertEquals(0, space.ledger().counts(ID).in(RowState.INTENDED), "S6: no row is in that state");
    }

    @Test
    void S6_dueRowsComeTheEarliestFirst() {
        save(List.of(
                due(1, NOON.plusSeconds(2)), due(2, NOON), due(3, NOON.plusSeconds(1)), due(4, NOON.plusSeconds(9))));
        save(List.of(StoreSamples.row(5, RowState.LIVE)));
        assertEquals(StoreSamples.keys(2, 2), dueKeys(NOON, 10), "S6: a row is due at its very moment");
        assertEquals(List.of(), dueKeys(NOON.minusMillis(1), 10), "S6: no row is due before its moment");
        assertEquals(
                List.of(StoreSamples.key(2), StoreSamples.key(3)),
                dueKeys(NOON.plusSeconds(5), 2),
                "S6: the earliest first, and no more than the limit");
        save(List.of(StoreSamples.row(2, RowState.LIVE), due(3, NOON.plusSeconds(7))));
        assertEquals(
                StoreSamples.keys(1, 1),
                dueKeys(NOON.plusSeconds(5), 10),
                "S6: a row is due when it was saved last to be");
    }

    @Test
    void S6_removalsWithoutApprovalAreCounted() {
        save(List.of(
                removed(1, RowState.REMOVED, Evidence.EXPLICIT, NOON),
                removed(2, RowState.REMOVED, Evidence.SNAPSHOT, NOON.plusSeconds(1)),
                removed(3, RowState.REMOVED, Evidence.APPROVED, NOON.plusSeconds(1)),
                removed(4, RowState.REMOVED, Evidence.NONE, NOON.plusSeconds(1)),
                removed(5, RowState.REMOVING, Evidence.EXPLICIT, NOON.plusSeconds(1)),
                removed(6, RowState.REMOVED, Evidence.EXPLICIT, NOON.minusMillis(1))));
        assertEquals(
                2,
                space.ledger().removedSince(ID, NOON),
                "S6: rows REMOVED on explicit or snapshot evidence, changed at that moment or later");
        save(List.of(StoreSamples.row(1, RowState.LIVE)));
        assertEquals(1, space.ledger().removedSince(ID, NOON), "S6: a row that lives again is not removed");
    }

    @Test
    void S6_theOldestProblemIsOfARowSetAside() {
        assertEquals(Optional.empty(), space.ledger().oldestProblem(ID), "S6: nothing is set aside");
        LedgerRow older = removed(2, RowState.QUARANTINED, Evidence.NONE, NOON);
        LedgerRow newer = removed(1, RowState.QUARANTINED, Evidence.NONE, NOON.plusSeconds(1));
        save(List.of(older, newer, removed(3, RowState.IN_DOUBT, Evidence.NONE, NOON.minusSeconds(1))));
        assertEquals(Optional.of(older), space.ledger().oldestProblem(ID), "S6: the one that changed first");
        save(List.of(removed(2, RowState.LIVE, Evidence.NONE, NOON)));
        assertEquals(Optional.of(newer), space.ledger().oldestProblem(ID), "S6: a row that lives has no problem");
    }

    private List<EventKey> pages(Optional<RowState> state) {
        List<EventKey> keys = new ArrayList<>();
        Optional<EventKey> after = Optional.empty();
        while (keys.size() <= 1_000) {
            List<LedgerRow> page = space.ledger().page(ID, state, after, 10);
            if (page.isEmpty()) {
                break;
            }
            page.forEach(row -> keys.add(row.key()));
            after = Optional.of(page.get(page.size() - 1).key());
        }
        return keys;
    }

    private List<EventKey> dueKeys(Instant now, int limit) {
        return space.ledger().due(ID, now, limit).stream().map(LedgerRow::key).toList();
    }

    private static LedgerRow due(int number, Instant at) {
        return StoreSamples.row(StoreSamples.key(number), RowState.IN_DOUBT, Evidence.NONE, NOON, Optional.of(at));
    }

    private static LedgerRow removed(int number, RowState state, Evidence evidence, Instant at) {
        return StoreSamples.row(StoreSamples.key(number), state, evidence, at, Optional.empty());
    }

    private void save(List<LedgerRow> rows) {
        Lease lease = space.leases().seize("sync", Duration.ofMinutes(1));
        space.ledger().save(lease, ID, rows);
    }
}
