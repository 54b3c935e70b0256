package io.calendarsync.jdbc;

import io.calendarsync.jdbc.internal.Database;
import io.calendarsync.jdbc.internal.StoreClock;
import javax.sql.DataSource;

/**
 * The tables that the stores keep everything in; their names all begin with {@code calendar_sync_}.
 *
 * <p>A host that has its own way to change its database runs the scripts that are in this jar instead, such as with
 * Flyway by the location {@code classpath:io/calendarsync/jdbc/postgresql} or {@code classpath:io/calendarsync/jdbc/h2}.
 */
public final class Schema {
    private Schema() {}

    /**
     * Makes the tables, or brings those that are there to the version that this library knows; many may call at once.
     *
     * @return the version that was there before, 0 for none
     * @throws IllegalStateException when the tables are of a newer version
     */
    public static int upgrade(DataSource source) {
        return new Database(source, StoreClock.OF_DATABASE).upgrade();
    }
}
