package io.calendarsync.simulation;

/**
 * A history that broke a promise.
 *
 * @param history as short as it could be made
 * @param steps how many acts it had
 */
record Failure(History history, int steps, Broken broken, Trace trace) {

    /** Everything that somebody needs who wants to see it again. */
    String report() {
        return "seed " + history.seed() + " broke " + broken.getMessage() + "\n"
                + "again: mvn -q -Psimulate verify -Dhistories=1 -Dsteps=" + steps + " -Dseed=" + history.seed() + "\n"
                + "shortened to " + history.acts().size() + " acts: " + history + "\n" + trace;
    }
}
