package io.calendarsync.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * All that happens in one simulated world, in order.
 *
 * @param seed decides everything that the acts do not
 * @param nodes how many nodes the host runs
 */
record History(long seed, int nodes, List<Act> acts) {

    History {
        acts = List.copyOf(acts);
    }

    /** The history of a seed. */
    static History of(long seed, int steps) {
        SplittableRandom random = new SplittableRandom(seed);
        int nodes = 1 + random.nextInt(4);
        List<Act> acts = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            acts.add(new Act(Deed.any(random), random.nextLong()));
        }
        return new History(seed, nodes, acts);
    }

    History with(List<Act> others) {
        return new History(seed, nodes, others);
    }

    History withNodes(int count) {
        return new History(seed, count, acts);
    }

    /** Chance for what belongs to the world and to no act; each purpose has its own. */
    SplittableRandom chance(String purpose) {
        return new SplittableRandom(seed * 31 + purpose.hashCode());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("seed " + seed + ", " + nodes + " nodes");
        acts.forEach(act -> text.append("\n  ").append(act));
        return text.toString();
    }
}
