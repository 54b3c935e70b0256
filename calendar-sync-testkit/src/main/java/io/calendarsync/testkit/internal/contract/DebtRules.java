package io.calendarsync.testkit.internal.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.Debt;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** S2 for what is owed. */
public abstract class DebtRules extends StoreRules {
    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

    /** Extended for one store. */
    protected DebtRules() {}

    @Test
    void S2_aDebtComesBackEqual() {
        Debt debt = StoreSamples.debt(StoreSamples.CONNECTION, "grant", 3);
        Zones.in("Europe/Berlin", () -> put(debt));
        assertEquals(
                List.of(debt),
                Zones.in("Pacific/Auckland", () -> space.debts().of(StoreSamples.CONNECTION)),
                "S2: check that everything of a debt is kept");
        assertEquals(List.of(), space.debts().of(StoreSamples.OTHER), "S2: of this connection only");
    }

    @Test
    void S2_aDebtReplacesTheOneOfItsConnectionAndGrant() {
        put(StoreSamples.debt(StoreSamples.CONNECTION, "grant", 0));
        Debt again = StoreSamples.debt(StoreSamples.CONNECTION, "grant", 1);
        Debt another = StoreSamples.debt(StoreSamples.CONNECTION, "GRANT", 0);
        put(again);
        put(another);
        assertEquals(
                Set.of(again, another),
                new HashSet<>(space.debts().of(StoreSamples.CONNECTION)),
                "S2: one debt for each connection and grant, ids compared by case");
    }

    @Test
    void S2_aDebtOfTheLeastComesBackEqual() {
        Debt debt = new Debt(
                StoreSamples.CONNECTION,
                "grant",
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                false,
                StoreSamples.AT,
                StoreSamples.AT,
                0);
        put(debt);
        assertEquals(
                List.of(debt),
                space.debts().of(StoreSamples.CONNECTION),
                "S2: a debt without a token, channels, events and revocation must come back without");
    }

    @Test
    void S2_theDebtsOfAGrantAreKnownWhosesoeverTheyAre() {
        Debt one = StoreSamples.debt(StoreSamples.CONNECTION, "grant", 0);
        Debt other = StoreSamples.debt(StoreSamples.OTHER, "grant", 1);
        put(one);
        put(other);
        put(StoreSamples.debt(StoreSamples.CONNECTION, "GRANT", 0));
        assertEquals(
                Set.of(one, other),
                new HashSet<>(space.debts().ofGrant("grant")),
                "S2: the debts of all connections of exactly this grant");
        assertEquals(List.of(), space.debts().ofGrant("gran"), "S2: of exactly this grant");
    }

    @Test
    void S2_oneDebtIsForgotten() {
        Debt kept = StoreSamples.debt(StoreSamples.CONNECTION, "other", 0);
        Debt ofAnother = StoreSamples.debt(StoreSamples.OTHER, "grant", 0);
        put(StoreSamples.debt(StoreSamples.CONNECTION, "grant", 0));
        put(ofAnother);
        put(kept);
        space.debts().forget(StoreSamples.CONNECTION, "grant");
        space.debts().forget(StoreSamples.CONNECTION, "GRANT");
        assertEquals(List.of(kept), space.debts().of(StoreSamples.CONNECTION), "S2: other grants' debts stay");
        assertEquals(List.of(ofAnother), space.debts().of(StoreSamples.OTHER), "S2: other connections' debts stay");
    }

    @Test
    void S2_dueDebtsComeThoseThatWaitLongestFirst() {
        Debt first = due(StoreSamples.OTHER, "first", NOON);
        Debt second = due(StoreSamples.CONNECTION, "second", NOON.plusNanos(1_000));
        Debt third = due(StoreSamples.OTHER, "third", NOON.plusSeconds(1));
        put(third);
        put(second);
        put(first);
        assertEquals(List.of(), space.debts().due(NOON.minusNanos(1_000), 10), "S2: no debt is due before its moment");
        assertEquals(List.of(first), space.debts().due(NOON, 10), "S2: a debt is due at its very moment");
        assertEquals(
                List.of(first, second, third),
                space.debts().due(NOON.plusSeconds(9), 10),
                "S2: check that debts of all connections are due, the earliest moment first");
        assertEquals(
                List.of(first, second),
                space.debts().due(NOON.plusSeconds(9), 2),
                "S2: check that the limit leaves those that wait longest");
        put(due(StoreSamples.OTHER, "first", NOON.plusSeconds(60)));
        space.debts().forget(StoreSamples.CONNECTION, "second");
        assertEquals(
                List.of(third),
                space.debts().due(NOON.plusSeconds(9), 10),
                "S2: a debt is due when it was put last to be, and not once it is forgotten");
    }

    private static Debt due(ConnectionId connection, String grantId, Instant at) {
        return new Debt(connection, grantId, "v1.k1.token", StoreSamples.AT, at, 0);
    }

    private boolean put(Debt debt) {
        space.debts().put(debt);
        return true;
    }
}
