package io.calendarsync.testkit.internal.store;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.Debt;
import io.calendarsync.spi.SyncStore;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** The revocations that are owed, one for each connection and grant. */
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
    public void forget(String grantId) {
        debts.keySet().removeIf(owed -> owed.grantId().equals(grantId));
    }
}
