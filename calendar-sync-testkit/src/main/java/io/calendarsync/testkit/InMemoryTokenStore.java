package io.calendarsync.testkit;

import io.calendarsync.spi.SealedGrant;
import io.calendarsync.spi.TokenStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps sealed tokens for as long as the JVM runs.
 *
 * <p>Safe for use by many threads.
 */
public final class InMemoryTokenStore implements TokenStore {
    private final ConcurrentHashMap<String, SealedGrant> grants = new ConcurrentHashMap<>();

    @Override
    public Optional<SealedGrant> load(String grantId) {
        return Optional.ofNullable(grants.get(grantId));
    }

    @Override
    public boolean create(String grantId, SealedGrant grant) {
        return grants.putIfAbsent(grantId, grant) == null;
    }

    @Override
    public boolean replace(String grantId, long expectedVersion, SealedGrant next) {
        SealedGrant current = grants.get(grantId);
        // The second half compares again, so that of many who saw this version one wins.
        return current != null && current.version() == expectedVersion && grants.replace(grantId, current, next);
    }

    @Override
    public void delete(String grantId) {
        grants.remove(grantId);
    }

    /** All grants as stored now, by their ids. */
    public Map<String, SealedGrant> grants() {
        return Map.copyOf(grants);
    }
}
