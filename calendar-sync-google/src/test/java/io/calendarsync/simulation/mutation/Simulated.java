package io.calendarsync.simulation.mutation;

import java.util.Optional;
import java.util.function.LongFunction;

/** The simulation in another library, for one thread. */
final class Simulated implements AutoCloseable {
    private final LongFunction<Optional<String>> simulation;

    Simulated(OtherLibrary library) {
        simulation = library.simulation();
    }

    /** The promise that the history of a seed breaks, and how; empty when it breaks none. */
    Optional<String> broken(long seed) {
        return simulation.apply(seed);
    }

    @Override
    public void close() {
        try {
            ((AutoCloseable) simulation).close();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
