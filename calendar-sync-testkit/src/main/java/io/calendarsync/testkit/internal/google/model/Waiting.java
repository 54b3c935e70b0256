package io.calendarsync.testkit.internal.google.model;

import io.calendarsync.Pause;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets callers wait; never while anything is locked. */
final class Waiting {
    private final Pause pause;
    // Not by the clock: another thread may move it meanwhile.
    private final ThreadLocal<Duration> waitedHere = ThreadLocal.withInitial(() -> Duration.ZERO);

    Waiting(Pause pause) {
        this.pause = pause;
    }

    /** False when the wait was interrupted: whoever waits is gone, and nothing reaches them any more. */
    boolean waited(Duration length) {
        if (length.isZero()) {
            return true;
        }
        try {
            pause.sleep(length);
            waitedHere.set(waitedHere.get().plus(length));
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What an exchange came to, unless it was made to wait longer than this. */
    <T> Optional<T> within(Duration patience, Supplier<T> exchange) {
        waitedHere.remove();
        try {
            T answer = exchange.get();
            return waitedHere.get().compareTo(patience) > 0 ? Optional.empty() : Optional.of(answer);
        } finally {
            waitedHere.remove();
        }
    }
}
