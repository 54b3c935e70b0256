package io.calendarsync.jdbc.internal;

/** Which tables this library knows. */
final class SchemaVersion {
    /** The newest. */
    static final int NEWEST = 1;

    private SchemaVersion() {}

    /** The version of the tables that are there, 0 for none. */
    static int of(Session session) {
        boolean there = session.first(
                        "select table_name from information_schema.tables"
                                + " where table_schema = current_schema and lower(table_name) = 'calendar_sync_schema'",
                        row -> true)
                .isPresent();
        return there
                ? session.first("select version from calendar_sync_schema", row -> (int) row.number("version"))
                        .orElse(0)
                : 0;
    }

    /** Refuses tables that this library does not know, or that are not there. */
    static void check(Session session) {
        int version = of(session);
        if (version < NEWEST) {
            throw new IllegalStateException((version == 0
                            ? "The database has no tables of calendar-sync"
                            : "The database has tables of an earlier calendar-sync, version " + version)
                    + ": call Schema.upgrade(dataSource) before the stores are used");
        }
        refuseNewer(version);
    }

    /** Refuses tables of a newer library. */
    static void refuseNewer(int version) {
        if (version > NEWEST) {
            throw new IllegalStateException("The database has tables of a newer calendar-sync, version " + version
                    + "; this one knows them up to version " + NEWEST + ": use the newer library here too");
        }
    }
}
