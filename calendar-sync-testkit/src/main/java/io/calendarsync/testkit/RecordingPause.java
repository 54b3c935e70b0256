package io.calendarsync.testkit;

import io.calendarsync.Pause;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Waits by moving a clock on, at once, and remembers how long.
 *
 * <p>A thread that is interrupted gets its {@link InterruptedException} and moves no clock. Safe for use by many
 * threads.
 */
public final class RecordingPause implements Pause {
    private final MutableClock clock;
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    private RecordingPause(MutableClock clock) {
        this.clock = clock;
    }

    /** A pause that moves this clock. */
    public static RecordingPause on(MutableClock clock) {
        return new RecordingPause(clock);
    }

    @Override
    public void sleep(Duration length) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before a pause of " + length);
        }
        pauses.add(length);
        clock.advance(length);
    }

    /** The pauses so far, in order. */
    public List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    /** All pauses so far together. */
    public Duration total() {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
