package io.calendarsync.behaviour;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what a scene opened, the last first. */
final class Closing implements AutoCloseable {
    private final Deque<Runnable> open = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T thing) {
        open.push(() -> {
            try {
                thing.close();
            } catch (Exception fault) {
                throw new IllegalStateException(fault);
            }
        });
        return thing;
    }

    @Override
    public void close() {
        open.forEach(Runnable::run);
        open.clear();
    }
}
