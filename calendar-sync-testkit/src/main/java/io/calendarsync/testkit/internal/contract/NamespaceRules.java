package io.calendarsync.testkit.internal.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.spi.Lease;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.SyncStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** S1: namespaces do not see each other. */
public abstract class NamespaceRules extends StoreRules {
    /** Extended for one store. */
    protected NamespaceRules() {}

    @Test
    void S1_nothingOfOneNamespaceIsSeenInAnother() {
        fill(space);
        for (String name : List.of("shop-2", "Shop", "sho", "shop ")) {
            SyncStore.Namespace other = store.namespace(name);
            String hint = "S1: every query must ask for the namespace, by case and blanks too: " + name;
            assertEquals(Optional.empty(), other.connections().find(StoreSamples.CONNECTION), hint);
            assertEquals(List.of(), other.connections().usersOf("grant"), hint);
            assertEquals(Optional.empty(), other.consents().take("state"), hint);
            assertEquals(0, other.ledger().counts(StoreSamples.LEDGER).in(RowState.LIVE), hint);
            assertEquals(0, other.dirtyKeys().count(StoreSamples.CONNECTION), hint);
            assertEquals(List.of(), other.debts().of(StoreSamples.CONNECTION), hint);
        }
    }

    @Test
    void S1_whatOneNamespaceForgetsAnotherKeeps() {
        SyncStore.Namespace other = store.namespace("other");
        fill(space);
        fill(other);
        other.consents().forget(StoreSamples.CONNECTION);
        other.consents().purge(StoreSamples.AT.plusSeconds(1));
        other.dirtyKeys().clear(StoreSamples.CONNECTION, other.dirtyKeys().next(StoreSamples.CONNECTION, 0, 10));
        other.debts().forget("grant");
        String hint = "S1: every deletion must ask for the namespace";
        assertTrue(space.consents().take("state").isPresent(), hint);
        assertEquals(1, space.dirtyKeys().count(StoreSamples.CONNECTION), hint);
        assertEquals(1, space.debts().of(StoreSamples.CONNECTION).size(), hint);
    }

    @Test
    void S1_leasesAndBudgetsAreApart() {
        SyncStore.Namespace other = store.namespace("other");
        space.leases().seize("sync", Duration.ofMinutes(1));
        assertTrue(other.leases().acquire("sync", Duration.ofMinutes(1)).isPresent(), "S1: leases are of a namespace");
        space.budgets().block("user", Duration.ofMinutes(1));
        assertEquals(
                Duration.ZERO,
                other.budgets().take("user", 1, 1, Duration.ofMinutes(1)),
                "S1: budgets are of a namespace");
    }

    @Test
    void S1_aNamespaceIsTheSameWheneverItIsAskedFor() {
        fill(space);
        assertEquals(
                1,
                store.namespace("shop").dirtyKeys().count(StoreSamples.CONNECTION),
                "S1: a namespace is made once, and kept");
    }

    private static void fill(SyncStore.Namespace space) {
        space.connections().save(StoreSamples.connection(StoreSamples.CONNECTION, 1, "grant"));
        space.consents().put(StoreSamples.consent("state", StoreSamples.CONNECTION, StoreSamples.AT));
        Lease lease = space.leases().seize("ledger", Duration.ofMinutes(1));
        space.ledger().save(lease, StoreSamples.LEDGER, List.of(StoreSamples.row(1, RowState.LIVE)));
        space.dirtyKeys().mark(StoreSamples.CONNECTION, StoreSamples.keys(1, 1));
        space.debts().put(StoreSamples.debt(StoreSamples.CONNECTION, "grant", 0));
    }
}
