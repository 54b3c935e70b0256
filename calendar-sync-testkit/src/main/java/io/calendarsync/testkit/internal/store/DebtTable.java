package io.calendarsync.testkit.internal.store;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.Debt;
import io.calendarsync.spi.SyncStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** What is owed, one debt for each connection and grant. */
final class DebtTable implements SyncStore.Debts {
    private record Owed(ConnectionId connection, String grantId) {}

    private final ConcurrentHashMap<Owed, Debt> debts = new ConcurrentHashMap<>();

    @Override
    public void put(Debt debt) {
        debts.put(new Owed(debt.connection(), debt.grantId()), debt);
    }

    @Override
    public List<Debt> of(ConnectionId connection) {
        return debts.values().stream()
                .filter(debt -> debt.connection().equals(connection))
                .sorted(Comparator.comparing(Debt::since).thenComparing(Debt::grantId))
                .toList();
    }

    @Override
    public List<Debt> ofGrant(String grantId) {
        return debts.values().stream()
                .filter(debt -> debt.grantId().equals(grantId))
                .sorted(Comparator.comparing(Debt::since))
                .toList();
    }

    @Override
    public List<Debt> due(Instant now, int limit) {
        return debts.values().stream()
                .filter(debt -> !debt.notBefore().isAfter(now))
                .sorted(Comparator.comparing(Debt::notBefore).thenComparing(Debt::grantId))
                .limit(limit)
                .toList();
    }

    @Override
    public void forget(ConnectionId connection, String grantId) {
        debts.remove(new Owed(connection, grantId));
    }
}
