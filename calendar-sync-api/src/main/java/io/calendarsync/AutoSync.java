package io.calendarsync;

import java.time.Duration;

/**
 * Syncs every connection that is connected by itself: each once in an interval, and at once what changed.
 *
 * <p>It also tries again what is owed since a disconnect. Made by {@link SyncEngine#autoSync}; has no thread before
 * {@link #start} and none after it was closed. Threads are called {@code calendar-sync-1} and so on, and are daemons: they
 * keep no JVM alive, and a sync that is cut off is resumed by the next one. Safe for use by many threads.
 *
 * <p>What changes in another JVM over the same stores is noticed within the interval.
 */
public interface AutoSync extends AutoCloseable {

    /**
     * Starts to sync, once and for all.
     *
     * @return itself
     * @throws IllegalStateException when it was started or closed before
     */
    AutoSync start();

    /** Ends as {@link #close(Duration)} does, within what {@link Builder#closeWithin} says. */
    @Override
    void close();

    /**
     * Ends: nothing new is begun, and syncs that go on end with what they have in hand.
     *
     * <p>Those that do not end in time are interrupted, and given some seconds more. The rest of their work is done by the
     * next sync. Harmless to repeat.
     *
     * @param within how long to wait before anybody is interrupted
     * @return whether no thread is left, but for that which calls; one that does not even heed an interrupt is logged
     *     with where it is
     */
    boolean close(Duration within);

    /** Collects how to sync. Confined to one thread. */
    interface Builder {
        /**
         * How often each connection is synced though nothing is known to have changed; every five minutes by default, give
         * or take a quarter.
         *
         * <p>Less often, at most six times as long and at most an hour, where host and provider both proved to tell of
         * changes by themselves; and where somebody has to act first, later and later up to an hour.
         *
         * @param interval from a second to a day
         */
        Builder every(Duration interval);

        /** How many connections are synced at the same time at most; 4 by default. One of several is kept for what changed. */
        Builder workers(int most);

        /** How long {@link AutoSync#close()} lets syncs end before it interrupts them; 10 seconds by default. */
        Builder closeWithin(Duration longest);

        /** What syncs by itself, once it is started. */
        AutoSync build();
    }
}
