package io.calendarsync.jdbc;

import io.calendarsync.jdbc.internal.StoreClock;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.SyncStoreContract;
import java.util.Optional;

class H2SyncStoreTest extends SyncStoreContract {
    @Override
    protected SyncStore create(MutableClock clock) {
        return JdbcSyncStore.on(Databases.H2.ready(), StoreClock.of(clock));
    }

    @Override
    protected Optional<SyncStore> createBroken(MutableClock clock) {
        return Optional.of(JdbcSyncStore.on(Databases.H2.unreachable(), StoreClock.of(clock)));
    }
}
