package io.calendarsync.testkit;

import io.calendarsync.spi.SyncStore;

class InMemorySyncStoreTest extends SyncStoreContract {
    @Override
    protected SyncStore create(MutableClock clock) {
        return InMemorySyncStore.create(clock);
    }
}
