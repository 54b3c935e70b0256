package io.calendarsync.testkit.internal.store;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.PendingConsent;
import io.calendarsync.spi.SyncStore;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The consents that have not come back. */
final class ConsentTable implements SyncStore.Consents {
    private final ConcurrentHashMap<String, PendingConsent> pending = new ConcurrentHashMap<>();

    @Override
    public void put(PendingConsent consent) {
        pending.put(consent.stateHash(), consent);
    }

    @Override
    public Optional<PendingConsent> take(String stateHash) {
        return Optional.ofNullable(pending.remove(stateHash));
    }

    @Override
    public void purge(Instant expiredBefore) {
        pending.values().removeIf(consent -> consent.expiresAt().isBefore(expiredBefore));
    }

    @Override
    public void forget(ConnectionId connection) {
        pending.values().removeIf(consent -> consent.connection().equals(connection));
    }
}
