package io.calendarsync.testkit.outside;

import io.calendarsync.spi.TokenStore;
import io.calendarsync.testkit.InMemoryTokenStore;
import io.calendarsync.testkit.StoreFaults;
import io.calendarsync.testkit.TokenStoreContract;

/** As {@link WatchedSyncStoreTest}, for tokens. */
class WatchedTokenStoreTest extends TokenStoreContract {
    @Override
    protected TokenStore create() {
        return StoreFaults.none().around(new InMemoryTokenStore());
    }
}
