package io.calendarsync.simulation.mutation;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Looks for a history in which a mistake breaks a promise that is kept without it.
 *
 * @param right the library as it is
 */
record Hunt(Mutation mutation, OtherLibrary right) implements Callable<Optional<Hunt.Noticed>> {
    /** Far more than any should need, since each change of the simulation makes other histories of the seeds. */
    static final int HISTORIES = 100;

    /** How a mistake was noticed, and by how many histories. */
    record Noticed(Mutation mutation, int histories, String how) {
        @Override
        public String toString() {
            return how.substring(0, how.indexOf(':')) + " after " + histories + ": " + mutation;
        }
    }

    @Override
    public Optional<Noticed> call() {
        try (Simulated wrong = new Simulated(OtherLibrary.with(mutation))) {
            for (int done = 0; done < HISTORIES; done++) {
                long seed = mutation.seed() + done;
                Optional<String> how =
                        wrong.broken(seed).filter(mutation::breaks).filter(meant -> isKept(seed));
                if (how.isPresent()) {
                    return Optional.of(new Noticed(mutation, done + 1, how.get()));
                }
            }
            return Optional.empty();
        }
    }

    private boolean isKept(long seed) {
        try (Simulated simulated = new Simulated(right)) {
            return simulated.broken(seed).isEmpty();
        }
    }
}
