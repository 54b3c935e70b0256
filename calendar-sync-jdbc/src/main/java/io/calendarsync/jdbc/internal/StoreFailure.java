package io.calendarsync.jdbc.internal;

import java.sql.SQLException;

/** A database that did not do what it was asked to. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreFailure(SQLException cause) {
        // What the driver says may hold values of a row: it stays in the cause.
        super("the database refused or could not be reached, SQL state " + cause.getSQLState(), cause);
    }
}
