package io.calendarsync.jdbc;

import io.calendarsync.jdbc.internal.StoreClock;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.SyncStoreContract;

/** The rules once more, where transactions are serializable and refused when they are not. */
class StrictPoolTest extends SyncStoreContract {
    @Override
    protected SyncStore create(MutableClock clock) {
        return JdbcSyncStore.on(Databases.POSTGRESQL.strict(), StoreClock.of(clock));
    }
}
