package io.calendarsync.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.spi.SealedGrant;
import io.calendarsync.spi.TokenStore;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryTokenStoreTest extends TokenStoreContract {
    @Override
    protected TokenStore create() {
        return new InMemoryTokenStore();
    }

    @Override
    protected Optional<TokenStore> createBroken() {
        StoreFaults faults = StoreFaults.none();
        faults.breakDown();
        return Optional.of(faults.around(create()));
    }

    @Test
    void showsItsGrants() {
        InMemoryTokenStore store = new InMemoryTokenStore();
        store.create("grant", new SealedGrant(1, "sealed"));
        assertEquals(Map.of("grant", new SealedGrant(1, "sealed")), store.grants());
    }
}
