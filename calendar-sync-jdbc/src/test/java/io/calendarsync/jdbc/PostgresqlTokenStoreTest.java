package io.calendarsync.jdbc;

import io.calendarsync.spi.TokenStore;
import io.calendarsync.testkit.TokenStoreContract;
import java.util.Optional;

class PostgresqlTokenStoreTest extends TokenStoreContract {
    @Override
    protected TokenStore create() {
        return JdbcTokenStore.on(Databases.POSTGRESQL.ready());
    }

    @Override
    protected Optional<TokenStore> createBroken() {
        return Optional.of(JdbcTokenStore.on(Databases.POSTGRESQL.unreachable()));
    }
}
