package io.calendarsync.simulation;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happens to the ledgers as tables of a database: they are lost, backed up, restored. */
final class Ledgers {
    private final Sim sim;
    private final Set<Link> toReconcile = new LinkedHashSet<>();
    private final Set<String> lostKeys = new HashSet<>();
    private Map<LedgerId, List<LedgerRow>> backup = Map.of();

    Ledgers(Sim sim) {
        this.sim = sim;
    }

    void backUp() {
        backup = now();
    }

    void lose() {
        sim.links.forEach(sim.hands::maySee);
        lost(now());
        sim.store.loseLedgers(Sim.NAMESPACE);
    }

    void restore() {
        lose();
        lost(backup);
        Lease lease = sim.database().leases().seize("restore", Duration.ofMinutes(1));
        backup.forEach((ledger, rows) -> sim.database().ledger().save(lease, ledger, rows));
        toReconcile.addAll(sim.links);
    }

    /** The connections whose ledger was restored, and which nobody has had reconciled yet. */
    Set<Link> toReconcile() {
        return toReconcile;
    }

    void reconciled(Link link) {
        toReconcile.remove(link);
    }

    /** Whether what was known of this key was lost, or is known from an older time. */
    boolean lost(ConnectionId id, EventKey key) {
        return lostKeys.contains(id + " " + key);
    }

    private Map<LedgerId, List<LedgerRow>> now() {
        Map<LedgerId, List<LedgerRow>> copy = new LinkedHashMap<>();
        for (LedgerId ledger : sim.store.ledgers(Sim.NAMESPACE)) {
            copy.put(ledger, sim.store.rows(Sim.NAMESPACE, ledger));
        }
        return copy;
    }

    private void lost(Map<LedgerId, List<LedgerRow>> ledgers) {
        ledgers.forEach((ledger, rows) -> rows.forEach(row -> {
            lostKeys.add(ledger.connection() + " " + row.key());
        }));
    }
}
