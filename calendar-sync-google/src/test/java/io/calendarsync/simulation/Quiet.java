package io.calendarsync.simulation;

import io.calendarsync.testkit.RequestCounts;

/** P3: where nothing changed nothing is asked, but once for each calendar that is read. */
final class Quiet {
    private Quiet() {}

    static void check(Sim sim, long calendars) {
        RequestCounts counts = sim.world.counts();
        if (counts.total() != calendars || counts.of("events.list") != calendars) {
            throw new Broken("P3", "nothing changed, and yet: " + counts);
        }
    }
}
