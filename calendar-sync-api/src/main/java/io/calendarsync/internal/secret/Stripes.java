package io.calendarsync.internal.secret;

import java.util.concurrent.locks.ReentrantLock;

/** A fixed number of locks for any number of names. */
final class Stripes {
    private final ReentrantLock[] locks = new ReentrantLock[64];

    Stripes() {
        for (int at = 0; at < locks.length; at++) {
            locks[at] = new ReentrantLock();
        }
    }

    /** The lock of a name; others may share it. */
    ReentrantLock of(String name) {
        return locks[Math.floorMod(name.hashCode(), locks.length)];
    }
}
