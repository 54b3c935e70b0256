package io.calendarsync.simulation;

import java.util.Optional;
import java.util.function.LongFunction;

/** Runs the history of one seed after the other, and says what broke; speaks Java's own types alone, for other loaders. */
public final class OneByOne implements LongFunction<Optional<String>>, AutoCloseable {
    private final int steps;
    private final Logs logs = new Logs();
    private final Front front = new Front();

    /** Runs histories of so many steps. */
    public OneByOne(int steps) {
        this.steps = steps;
    }

    /** The promise that the history of this seed breaks, and how; empty when it breaks none. */
    @Override
    public Optional<String> apply(long seed) {
        return Run.of(History.of(seed, steps), front, logs, Trace.none())
                .broken()
                .map(Broken::getMessage);
    }

    @Override
    public void close() {
        front.close();
        logs.close();
    }
}
