package io.calendarsync.testkit;

import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.testkit.internal.store.NamespaceTables;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps what the engine remembers for as long as the JVM runs, and runs leases and budgets by a clock of its own.
 *
 * <p>Safe for use by many threads; several engines on one instance stand for several nodes on one database.
 */
public final class InMemorySyncStore implements SyncStore {
    private final ConcurrentHashMap<String, NamespaceTables> namespaces = new ConcurrentHashMap<>();
    private final Clock clock;

    private InMemorySyncStore(Clock clock) {
        this.clock = clock;
    }

    /** An empty store that goes by this clock. */
    public static InMemorySyncStore create(Clock clock) {
        return new InMemorySyncStore(clock);
    }

    @Override
    public Namespace namespace(String name) {
        return tables(name);
    }

    /** All rows of a ledger in the order of their keys. */
    public List<LedgerRow> rows(String namespace, LedgerId ledger) {
        return tables(namespace).ledger().rows(ledger);
    }

    /** All ledgers of a namespace that have rows. */
    public List<LedgerId> ledgers(String namespace) {
        return tables(namespace).ledger().ids();
    }

    /** Forgets all ledgers of a namespace, as a database does that was restored from before they were written. */
    public void loseLedgers(String namespace) {
        tables(namespace).ledger().forgetAll();
    }

    private NamespaceTables tables(String name) {
        return namespaces.computeIfAbsent(name, fresh -> new NamespaceTables(clock));
    }
}
