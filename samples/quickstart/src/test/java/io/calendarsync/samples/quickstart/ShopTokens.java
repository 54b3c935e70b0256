package io.calendarsync.samples.quickstart;

import io.calendarsync.spi.SealedGrant;
import io.calendarsync.spi.TokenStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A shop's own place for sealed tokens. */
final class ShopTokens implements TokenStore {
    private final Map<String, SealedGrant> rows = new HashMap<>();

    @Override
    public synchronized Optional<SealedGrant> load(String grantId) {
        return Optional.ofNullable(rows.get(grantId));
    }

    @Override
    public synchronized boolean create(String grantId, SealedGrant grant) {
        return rows.putIfAbsent(grantId, grant) == null;
    }

    @Override
    public synchronized boolean replace(String grantId, long expectedVersion, SealedGrant next) {
        boolean same = load(grantId)
                .filter(stored -> stored.version() == expectedVersion)
                .isPresent();
        if (same) {
            rows.put(grantId, next);
        }
        return same;
    }

    @Override
    public synchronized void delete(String grantId) {
        rows.remove(grantId);
    }
}
