package io.calendarsync.jdbc;

import io.calendarsync.jdbc.internal.Database;
import io.calendarsync.jdbc.internal.StoreClock;
import io.calendarsync.spi.SealedGrant;
import io.calendarsync.spi.TokenStore;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keeps sealed tokens in the host's database: PostgreSQL 14 and later, or H2.
 *
 * <p>The tables must be there: see {@link Schema}. Safe for use by many threads, and by many nodes on one database.
 */
public final class JdbcTokenStore implements TokenStore {
    private final Database database;

    private JdbcTokenStore(Database database) {
        this.database = database;
    }

    /**
     * A store on a database, which is first asked for something when the engine does.
     *
     * @param source a pool of connections whose transactions are read-committed or stricter
     */
    public static JdbcTokenStore on(DataSource source) {
        return new JdbcTokenStore(new Database(source, StoreClock.OF_DATABASE));
    }

    @Override
    public Optional<SealedGrant> load(String grantId) {
        return database.ask(session -> session.first(
                "select version, sealed from calendar_sync_grant where grant_id = ?",
                row -> new SealedGrant(row.number("version"), row.text("sealed")),
                grantId));
    }

    @Override
    public boolean create(String grantId, SealedGrant grant) {
        return database.ask(session -> session.insertNew(
                "calendar_sync_grant",
                List.of("grant_id", "version", "sealed"),
                grantId,
                grant.version(),
                grant.sealed()));
    }

    @Override
    public boolean replace(String grantId, long expectedVersion, SealedGrant next) {
        return database.ask(session -> session.update(
                        "update calendar_sync_grant set version = ?, sealed = ? where grant_id = ? and version = ?",
                        next.version(),
                        next.sealed(),
                        grantId,
                        expectedVersion)
                == 1);
    }

    @Override
    public void delete(String grantId) {
        database.ask(session -> session.update("delete from calendar_sync_grant where grant_id = ?", grantId));
    }
}
