package io.calendarsync.testkit.contract;

import io.calendarsync.spi.SealedGrant;
import io.calendarsync.spi.TokenStore;
import io.calendarsync.testkit.InMemoryTokenStore;
import java.util.Optional;

/** A store over one that keeps the rules. */
class BentTokenStore implements TokenStore {
    final InMemoryTokenStore right = new InMemoryTokenStore();

    @Override
    public Optional<SealedGrant> load(String grantId) {
        return right.load(grantId);
    }

    @Override
    public boolean create(String grantId, SealedGrant grant) {
        return right.create(grantId, grant);
    }

    @Override
    public boolean replace(String grantId, long expectedVersion, SealedGrant next) {
        return right.replace(grantId, expectedVersion, next);
    }

    @Override
    public void delete(String grantId) {
        right.delete(grantId);
    }
}
