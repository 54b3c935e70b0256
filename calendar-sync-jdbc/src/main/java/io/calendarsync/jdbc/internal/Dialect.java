package io.calendarsync.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What two databases say differently; a third one is a third constant. */
public enum Dialect {
    /** PostgreSQL 14 and later. */
    POSTGRESQL("clock_timestamp()", "(%s + ? * interval '1 microsecond')") {
        @Override
        String insertNew(String table, List<String> columns) {
            return insert(table, columns) + " on conflict do nothing";
        }

        @Override
        String upsert(String table, List<String> keys, List<String> columns) {
            return insert(table, columns) + " on conflict (" + String.join(", ", keys) + ") do update set "
                    + columns.stream()
                            .filter(column -> !keys.contains(column))
                            .map(column -> column + " = excluded." + column)
                            .collect(Collectors.joining(", "));
        }

        @Override
        String returning(String update, String columns) {
            return update + " returning " + columns;
        }

        @Override
        String lockSchema() {
            // The letters of "calsync", so that no other application's lock is met.
            return "select pg_advisory_xact_lock(27985884478143075)";
        }
    },

    /** H2 2.2 and later. */
    H2("current_timestamp(6)", "dateadd(microsecond, ?, %s)") {
        @Override
        String insertNew(String table, List<String> columns) {
            return insert(table, columns);
        }

        @Override
        String upsert(String table, List<String> keys, List<String> columns) {
            return insert(table, columns)
                    .replaceFirst("^insert", "merge")
                    .replaceFirst(" values ", " key (" + String.join(", ", keys) + ") values ");
        }

        @Override
        String returning(String update, String columns) {
            return "select " + columns + " from final table (" + update + ")";
        }

        @Override
        String lockSchema() {
            return "select 1";
        }
    };

    private final String now;
    private final String later;

    Dialect(String now, String later) {
        this.now = now;
        this.later = later;
    }

    /** The dialect of the database at the other end. */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        for (Dialect known : values()) {
            if (known.name().equalsIgnoreCase(product)) {
                return known;
            }
        }
        throw new IllegalStateException("calendar-sync keeps its tables in PostgreSQL or H2, not in " + product);
    }

    /** Inserts a row, or changes nothing where one of its key stands. */
    abstract String insertNew(String table, List<String> columns);

    /** Inserts a row in place of one of its key. */
    abstract String upsert(String table, List<String> keys, List<String> columns);

    /** An update that tells what the changed rows now hold. */
    abstract String returning(String update, String columns);

    /** Lets one at a time make tables, until its transaction ends. */
    abstract String lockSchema();

    /** Where the scripts of this database are, as a resource of this module. */
    String scripts() {
        return "/io/calendarsync/jdbc/" + name().toLowerCase(Locale.ROOT) + "/";
    }

    /** The moment of the database's own clock. */
    String now() {
        return now;
    }

    /** A moment that lies a parameter of microseconds after another. */
    String later(String moment) {
        return String.format(Locale.ROOT, later, moment);
    }

    private static String insert(String table, List<String> columns) {
        return "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", columns.stream().map(column -> "?").toList()) + ")";
    }
}
