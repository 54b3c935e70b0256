package io.calendarsync.testkit;

import io.calendarsync.spi.SyncStore;
import java.util.Optional;

class InMemorySyncStoreTest extends SyncStoreContract {
    @Override
    protected SyncStore create(MutableClock clock) {
        return InMemorySyncStore.create(clock);
    }

    @Override
    protected Optional<SyncStore> createBroken(MutableClock clock) {
        StoreFaults faults = StoreFaults.none();
        faults.breakDown();
        return Optional.of(faults.around(create(clock)));
    }
}
