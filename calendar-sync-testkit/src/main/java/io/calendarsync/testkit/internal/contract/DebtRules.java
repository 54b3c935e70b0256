package io.calendarsync.testkit.internal.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.spi.Debt;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** S2 for revocations that are owed. */
public abstract class DebtRules extends StoreRules {
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
    void S2_theDebtsOfAGrantAreForgotten() {
        Debt kept = StoreSamples.debt(StoreSamples.CONNECTION, "other", 0);
        put(StoreSamples.debt(StoreSamples.CONNECTION, "grant", 0));
        put(StoreSamples.debt(StoreSamples.OTHER, "grant", 0));
        put(kept);
        space.debts().forget("grant");
        assertEquals(List.of(kept), space.debts().of(StoreSamples.CONNECTION), "S2: other grants' debts stay");
        assertEquals(List.of(), space.debts().of(StoreSamples.OTHER), "S2: forgotten whosever they were");
    }

    private boolean put(Debt debt) {
        space.debts().put(debt);
        return true;
    }
}
