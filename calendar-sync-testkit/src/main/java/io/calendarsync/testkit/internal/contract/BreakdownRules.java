package io.calendarsync.testkit.internal.contract;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.testkit.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** S12: a store that is broken. */
public abstract class BreakdownRules extends StoreRules {
    /** Extended for one store. */
    protected BreakdownRules() {}

    /** A store whose database cannot be reached, if one can be made. */
    protected abstract Optional<SyncStore> createBroken(MutableClock clock);

    @Test
    void S12_aBrokenStoreThrows() {
        Optional<SyncStore> broken = createBroken(clock);
        assumeTrue(broken.isPresent(), "S12 is untested: createBroken() gives no store");
        calls(broken.get())
                .forEach((name, call) -> assertThrows(
                        RuntimeException.class,
                        call,
                        "S12: check that no failure of the database is answered as an absence: " + name));
    }

    private static Map<String, Executable> calls(SyncStore store) {
        ConnectionId id = StoreSamples.CONNECTION;
        Lease lease = new Lease("sync", 1);
        Duration minute = Duration.ofMinutes(1);
        Map<String, Executable> calls = new TreeMap<>();
        calls.put("connections.find", () -> shop(store).connections().find(id));
        calls.put("connections.save", () -> shop(store).connections().save(StoreSamples.connection(id, 1, "grant")));
        calls.put("connections.usersOf", () -> shop(store).connections().usersOf("grant"));
        calls.put("connections.connected", () -> shop(store).connections().connected(Optional.empty(), 1));
        calls.put("consents.take", () -> shop(store).consents().take("state"));
        calls.put("ledger.find", () -> shop(store).ledger().find(StoreSamples.LEDGER, StoreSamples.keys(1, 1)));
        calls.put("ledger.findByEventId", () -> shop(store).ledger().findByEventId(StoreSamples.LEDGER, List.of("id")));
        calls.put("ledger.save", () -> shop(store).ledger().save(lease, StoreSamples.LEDGER, List.of()));
        calls.put(
                "ledger.page",
                () -> shop(store).ledger().page(StoreSamples.LEDGER, Optional.empty(), Optional.empty(), 1));
        calls.put("ledger.counts", () -> shop(store).ledger().counts(StoreSamples.LEDGER));
        calls.put("dirtyKeys.mark", () -> shop(store).dirtyKeys().mark(id, StoreSamples.keys(1, 1)));
        calls.put("dirtyKeys.next", () -> shop(store).dirtyKeys().next(id, 0, 1));
        calls.put("leases.acquire", () -> shop(store).leases().acquire("sync", minute));
        calls.put("leases.renew", () -> shop(store).leases().renew(lease, minute));
        calls.put("budgets.take", () -> shop(store).budgets().take("user", 1, 1, minute));
        calls.put("budgets.usage", () -> shop(store).budgets().usage("user", minute));
        calls.put("budgets.narrow", () -> shop(store).budgets().narrow("user", 1, minute));
        calls.put("debts.of", () -> shop(store).debts().of(id));
        calls.put("debts.ofGrant", () -> shop(store).debts().ofGrant("grant"));
        calls.put("debts.due", () -> shop(store).debts().due(StoreSamples.AT, 1));
        calls.put("channels.put", () -> shop(store).channels().put(StoreSamples.channel("channel", id)));
        calls.put("channels.find", () -> shop(store).channels().find("channel"));
        calls.put("channels.of", () -> shop(store).channels().of(id));
        calls.put("channels.told", () -> shop(store).channels().told("channel", StoreSamples.AT));
        calls.put("channels.told of a connection", () -> shop(store).channels().told(id));
        calls.put("channels.forget", () -> shop(store).channels().forget("channel"));
        calls.put("namespace.forget", () -> shop(store).forget(id));
        return calls;
    }

    private static SyncStore.Namespace shop(SyncStore store) {
        return store.namespace("shop");
    }
}
