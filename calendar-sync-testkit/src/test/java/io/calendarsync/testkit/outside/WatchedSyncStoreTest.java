package io.calendarsync.testkit.outside;

import io.calendarsync.spi.SyncStore;
import io.calendarsync.testkit.InMemorySyncStore;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.StoreFaults;
import io.calendarsync.testkit.SyncStoreContract;

/** A store under a plan that plans nothing is the same store; tested from another package, as implementers do. */
class WatchedSyncStoreTest extends SyncStoreContract {
    @Override
    protected SyncStore create(MutableClock clock) {
        return StoreFaults.none().around(InMemorySyncStore.create(clock));
    }
}
