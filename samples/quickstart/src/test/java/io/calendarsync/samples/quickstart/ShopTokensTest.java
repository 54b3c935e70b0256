package io.calendarsync.samples.quickstart;

import io.calendarsync.spi.TokenStore;
import io.calendarsync.testkit.TokenStoreContract;

// [store]
class ShopTokensTest extends TokenStoreContract {
    @Override
    protected TokenStore create() {
        return new ShopTokens();
    }
}
// [/store]
