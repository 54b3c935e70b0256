package io.calendarsync.simulation;

import java.util.SplittableRandom;

/**
 * One thing that happens.
 *
 * @param chance decides all about it, so that leaving out others does not change it
 */
record Act(Deed deed, long chance) {

    void on(Sim sim) {
        deed.happen(sim, new SplittableRandom(chance));
    }

    @Override
    public String toString() {
        return deed + " " + chance;
    }
}
