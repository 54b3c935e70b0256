package io.calendarsync.simulation;

/** P1: of each booking at most one event of ours stands. */
final class OneCopy {
    private OneCopy() {}

    static void check(Sim sim) {
        for (Link link : sim.links) {
            check(link, Shelf.of(sim, link));
        }
    }

    static void check(Link link, Shelf shelf) {
        shelf.ours().forEach((key, events) -> {
            if (events.size() > 1) {
                throw new Broken("P1", link + " has " + events.size() + " events of " + key + ": " + events);
            }
        });
    }
}
