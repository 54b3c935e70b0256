package io.calendarsync.testkit.internal.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RowState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S5, with S2 and S11: how rows of a ledger are saved. */
public abstract class LedgerSaveRules extends StoreRules {
    /** Extended for one store. */
    protected LedgerSaveRules() {}

    private static final LedgerId ID = StoreSamples.LEDGER;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Lease lease;

    @BeforeEach
    void hold() {
        lease = space.leases().acquire("sync", MINUTE).orElseThrow();
    }

    @Test
    void S2_aRowComesBackEqual() {
        LedgerRow full = StoreSamples.fullRow();
        assertTrue(Zones.in("Europe/Berlin", () -> save(List.of(full))), "S5: the holder of the lease may save");
        Map<EventKey, LedgerRow> found =
                Zones.in("America/St_Johns", () -> space.ledger().find(ID, List.of(full.key(), StoreSamples.key(1))));
        assertEquals(Map.of(full.key(), full), found, "S2: check that everything of a row is kept, and rows not there");
    }

    @Test
    void S2_aRowSavedAgainReplacesAllOfItself() {
        LedgerRow full = StoreSamples.fullRow();
        LedgerRow bare =
                StoreSamples.row(full.key(), RowState.LIVE, LedgerRow.Evidence.NONE, StoreSamples.AT, Optional.empty());
        save(List.of(full));
        save(List.of(bare));
        assertEquals(List.of(bare), all(), "S2: check that absent values are cleared, and that no second row is made");
    }

    @Test
    void S5_aFormerHolderSavesNothing() {
        save(List.of(StoreSamples.row(1, RowState.INTENDED)));
        Lease next = space.leases().seize("sync", MINUTE);
        assertFalse(
                save(List.of(StoreSamples.row(1, RowState.LIVE), StoreSamples.row(2, RowState.LIVE))),
                "S5: check that save compares the lease's epoch in the same transaction");
        assertEquals(List.of(StoreSamples.row(1, RowState.INTENDED)), all(), "S5: a refused save must change nothing");
        assertTrue(
                space.ledger().save(next, ID, List.of(StoreSamples.row(1, RowState.LIVE))),
                "S5: the new holder may save");
    }

    @Test
    void S5_aLeaseThatEndedSavesNothing() {
        clock.advance(MINUTE);
        assertFalse(save(List.of(StoreSamples.row(1, RowState.LIVE))), "S5: check that save looks at the lease's end");
        assertEquals(List.of(), all(), "S5: a refused save must change nothing");
    }

    @Test
    void S5_aReleasedOrUnknownLeaseSavesNothing() {
        space.leases().release(lease);
        assertFalse(save(List.of(StoreSamples.row(1, RowState.LIVE))), "S5: a released lease is no longer held");
        lease = new Lease("nobody's", 1);
        assertFalse(save(List.of(StoreSamples.row(1, RowState.LIVE))), "S5: a lease that never was is not held");
        assertEquals(List.of(), all(), "S5: a refused save must change nothing");
    }

    @Test
    void S5_nothingIsSavedOnceTheLeaseIsSeized() {
        Race.run(number -> {
            if (number == 0) {
                Lease next = space.leases().seize("sync", MINUTE);
                space.ledger().save(next, ID, List.of(StoreSamples.row(1, RowState.REMOVED)));
            } else {
                for (int round = 0; round < 50; round++) {
                    save(List.of(StoreSamples.row(1, RowState.LIVE)));
                }
            }
            return true;
        });
        assertEquals(
                List.of(StoreSamples.row(1, RowState.REMOVED)),
                all(),
                "S5: a save that began under the lease must not end after it was seized: lock the lease's row");
    }

    @Test
    void S5_rowsOfASaveAreSeenAllOrNone() {
        List<LedgerRow> live = rows(RowState.LIVE);
        List<LedgerRow> removed = rows(RowState.REMOVED);
        save(live);
        List<List<LedgerRow>> seen = Race.run(number -> {
            List<LedgerRow> mixed = List.of();
            for (int round = 0; round < 50; round++) {
                if (number == 0) {
                    save(round % 2 == 0 ? removed : live);
                } else {
                    List<LedgerRow> page = all();
                    mixed = page.equals(live) || page.equals(removed) ? mixed : page;
                }
            }
            return mixed;
        });
        seen.forEach(mixed -> assertEquals(List.of(), mixed, "S5: a reader must never see half of a save"));
    }

    @Test
    void S5_savingNoRowsTellsWhetherTheLeaseIsHeld() {
        assertTrue(save(List.of()), "S5: the lease is held");
        space.leases().release(lease);
        assertFalse(save(List.of()), "S5: the lease is no longer held");
    }

    @Test
    void S11_ledgersAndKeysAreToldApartExactly() {
        List<LedgerId> others = List.of(
                new LedgerId(StoreSamples.OTHER, ID.slot()),
                new LedgerId(ID.connection(), "Primary:100"),
                new LedgerId(ID.connection(), ID.slot() + " "));
        save(List.of(StoreSamples.row(1, RowState.LIVE)));
        for (LedgerId other : others) {
            assertEquals(
                    Map.of(),
                    space.ledger().find(other, StoreSamples.keys(1, 1)),
                    "S11: a ledger is of one connection and slot");
        }
        EventKey upper = EventKey.of("appointment", "a-0001");
        assertEquals(Map.of(), space.ledger().find(ID, List.of(upper)), "S11: check that keys are compared by case");
    }

    private static List<LedgerRow> rows(RowState state) {
        List<LedgerRow> rows = new ArrayList<>();
        for (int number = 1; number <= 20; number++) {
            rows.add(StoreSamples.row(number, state));
        }
        return rows;
    }

    private boolean save(List<LedgerRow> rows) {
        return space.ledger().save(lease, ID, rows);
    }

    private List<LedgerRow> all() {
        return space.ledger().page(ID, Optional.empty(), Optional.empty(), 1_000);
    }
}
