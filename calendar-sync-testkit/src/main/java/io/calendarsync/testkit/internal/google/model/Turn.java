package io.calendarsync.testkit.internal.google.model;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets one thing happen at a time. */
final class Turn {
    // What is done in a turn takes microseconds: to sleep until it is over would take longer than to wait for it.
    private static final int PATIENCE = 2_000;

    private final ReentrantLock lock = new ReentrantLock();

    <T> T take(Supplier<T> deed) {
        await();
        try {
            return deed.get();
        } finally {
            lock.unlock();
        }
    }

    private void await() {
        for (int tried = 0; tried < PATIENCE; tried++) {
            if (lock.tryLock()) {
                return;
            }
            Thread.onSpinWait();
        }
        lock.lock();
    }
}
