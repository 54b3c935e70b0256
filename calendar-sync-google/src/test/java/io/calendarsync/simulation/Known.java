package io.calendarsync.simulation;

/** Weaknesses that are known, each excused as narrowly as can be. */
final class Known {
    /** Whoever connects, lets go or says what changed is lost with a store that answers with what it held before. */
    static final boolean STALE_CONNECTIONS_LOSE_CHANGES = true;

    private Known() {}
}
