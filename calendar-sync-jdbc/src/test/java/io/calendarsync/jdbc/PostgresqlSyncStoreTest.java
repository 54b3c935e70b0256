package io.calendarsync.jdbc;

import io.calendarsync.jdbc.internal.StoreClock;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.SyncStoreContract;
import java.util.Optional;

class PostgresqlSyncStoreTest extends SyncStoreContract {
    @Override
    protected SyncStore create(MutableClock clock) {
        return JdbcSyncStore.on(Databases.POSTGRESQL.ready(), StoreClock.of(clock));
    }

    @Override
    protected Optional<SyncStore> createBroken(MutableClock clock) {
        return Optional.of(JdbcSyncStore.on(Databases.POSTGRESQL.unreachable(), StoreClock.of(clock)));
    }
}
