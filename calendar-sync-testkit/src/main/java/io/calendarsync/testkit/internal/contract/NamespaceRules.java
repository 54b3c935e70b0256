package io.calendarsync.testkit.internal.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.spi.Lease;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.spi.SyncStore.Channels.Told;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
            assertEquals(List.of(), other.connections().connected(Optional.empty(), 10), hint);
            assertEquals(Optional.empty(), other.consents().take("state"), hint);
            assertEquals(0, other.ledger().counts(StoreSamples.LEDGER).in(RowState.LIVE), hint);
            assertEquals(Map.of(), other.ledger().findByEventId(StoreSamples.LEDGER, List.of("idA-0001")), hint);
            assertEquals(0, other.dirtyKeys().count(StoreSamples.CONNECTION), hint);
            assertEquals(List.of(), other.debts().of(StoreSamples.CONNECTION), hint);
            assertEquals(List.of(), other.debts().ofGrant("grant"), hint);
            assertEquals(List.of(), other.debts().due(StoreSamples.AT.plus(Duration.ofDays(1)), 10), hint);
            assertEquals(Optional.empty(), other.channels().find("channel"), hint);
            assertEquals(List.of(), other.channels().of(StoreSamples.CONNECTION), hint);
            assertEquals(new Told(0, Map.of()), other.channels().told(StoreSamples.CONNECTION), hint);
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
        other.debts().forget(StoreSamples.CONNECTION, "grant");
        other.channels().forget("channel");
        String hint = "S1: every deletion must ask for the namespace";
        assertTrue(space.consents().take("state").isPresent(), hint);
        assertEquals(1, space.dirtyKeys().count(StoreSamples.CONNECTION), hint);
        assertEquals(1, space.debts().of(StoreSamples.CONNECTION).size(), hint);
        assertTrue(space.channels().find("channel").isPresent(), hint);
    }

    @Test
    void S1_aConnectionForgottenInOneNamespaceStaysInAnother() {
        SyncStore.Namespace other = store.namespace("other");
        fill(space);
        fill(other);
        other.forget(StoreSamples.CONNECTION);
        String hint = "S1: every deletion of a connection that is forgotten must ask for the namespace";
        assertTrue(space.connections().find(StoreSamples.CONNECTION).isPresent(), hint);
        assertTrue(space.consents().take("state").isPresent(), hint);
        assertEquals(1, space.ledger().counts(StoreSamples.LEDGER).in(RowState.LIVE), hint);
        assertEquals(1, space.dirtyKeys().count(StoreSamples.CONNECTION), hint);
        assertEquals(1, space.channels().of(StoreSamples.CONNECTION).size(), hint);
        assertEquals(1, space.channels().told(StoreSamples.CONNECTION).messages(), hint);
    }

    @Test
    void S1_aMessageIsToldInItsNamespaceAlone() {
        SyncStore.Namespace other = store.namespace("other");
        fill(space);
        fill(other);
        other.channels().told("channel", StoreSamples.AT.plusSeconds(9));
        assertEquals(
                new Told(1, Map.of("channel", StoreSamples.AT)),
                space.channels().told(StoreSamples.CONNECTION),
                "S1: a message must be counted for the namespace: a copy of an installation has the same channels");
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
        space.channels().put(StoreSamples.channel("channel", StoreSamples.CONNECTION));
        space.channels().told("channel", StoreSamples.AT);
    }
}
