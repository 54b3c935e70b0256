package io.calendarsync.simulation.crash;

import io.calendarsync.simulation.Link;
import io.calendarsync.simulation.Stage;
import io.calendarsync.simulation.Theatre;
import io.calendarsync.simulation.TwoWay;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What a host does while something goes wrong.
 *
 * @param links the connections that are in it
 * @param leaves the one that it lets go, if it does
 * @param twoWay what the host wants to know of its calendars
 * @param shows what the story of an undisturbed run tells, so that it is the scenario that it is called
 * @param least how many points it has at least
 */
record Scenario(
        String name,
        Theatre.Kind kind,
        List<Link> links,
        Optional<Link> leaves,
        TwoWay twoWay,
        List<String> shows,
        int least,
        Plot plot) {

    /** One of a single connection. */
    static Scenario of(String name, Theatre.Kind kind, List<String> shows, int least, Plot plot) {
        return of(name, kind, TwoWay.NONE, shows, least, plot);
    }

    /** One of a single connection whose host reads its calendar too. */
    static Scenario reading(String name, TwoWay twoWay, List<String> shows, int least, Plot plot) {
        return of(name, Theatre.Kind.TOLD, twoWay, shows, least, plot);
    }

    private static Scenario of(
            String name, Theatre.Kind kind, TwoWay twoWay, List<String> shows, int least, Plot plot) {
        return new Scenario(name, kind, List.of(Stage.DEDICATED), Optional.empty(), twoWay, shows, least, plot);
    }

    /** One that lets the first of these go. */
    static Scenario leaving(String name, List<Link> links, List<String> shows, int least, Plot plot) {
        return new Scenario(name, Theatre.Kind.TOLD, links, Optional.of(links.get(0)), TwoWay.NONE, shows, least, plot);
    }

    boolean isLeft(Link link) {
        return leaves.equals(Optional.of(link));
    }

    @Override
    public String toString() {
        return name + ", " + kind
                + (twoWay.equals(TwoWay.NONE) ? "" : ", " + twoWay.edits() + " " + twoWay.deletions());
    }

    /** What is there before anything goes wrong. */
    @FunctionalInterface
    interface Plot {
        /** Answers what the host then does, until there is nothing to try again. */
        BooleanSupplier prepare(Stage stage);
    }
}
