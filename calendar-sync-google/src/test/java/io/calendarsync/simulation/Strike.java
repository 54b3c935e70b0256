package io.calendarsync.simulation;

/**
 * What goes wrong at a boundary of a node, once.
 *
 * @param where the beginning of the names that it is meant for
 * @param after how many calls of such names pass first
 * @param seconds how long a slow one takes
 */
record Strike(Kind kind, String where, int after, int seconds) {

    /** What goes wrong. */
    enum Kind {
        FAIL_BEFORE,
        FAIL_AFTER,
        CRASH_BEFORE,
        CRASH_AFTER,
        SLOW,
        STALE,
        LEASE_SEIZED
    }

    boolean means(String name) {
        return name.startsWith(where)
                && switch (kind) {
                    // A provider answers with faults, and takes no longer than its calls may.
                    case FAIL_BEFORE, FAIL_AFTER, SLOW -> !name.startsWith("provider.");
                    case STALE -> name.equals("connections.find") || name.equals("tokens.load");
                    case CRASH_BEFORE, CRASH_AFTER, LEASE_SEIZED -> true;
                };
    }

    Strike later() {
        return new Strike(kind, where, after - 1, seconds);
    }
}
