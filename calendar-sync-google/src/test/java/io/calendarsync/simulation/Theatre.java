package io.calendarsync.simulation;

import io.calendarsync.spi.Changes;
import io.calendarsync.spi.Cursor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens one stage after the other, each of them new; a seed makes a world, so one that makes the right one is found. */
public final class Theatre implements AutoCloseable {
    /** How a host tells of its bookings, and whether Google allows only so much. */
    public enum Kind {
        /** The host says what changed. */
        TOLD,
        /** The host hands out its changes. */
        FEED,
        /** The host is read from beginning to end. */
        READ_ALL,
        /** The host says what changed, and Google's allowance has an end. */
        LIMITED
    }

    private final Front front = new Front();
    private final Logs logs = new Logs();
    private final Map<Kind, Long> seeds = new HashMap<>();

    /** A world of this kind and a host that wants this, in which nothing has happened yet. */
    public Stage open(Kind kind, TwoWay twoWay) {
        for (long seed = 0; !seeds.containsKey(kind); seed++) {
            long found = seed;
            kind(sim(seed, TwoWay.NONE)).ifPresent(other -> seeds.putIfAbsent(other, found));
        }
        Sim sim = sim(seeds.getOrDefault(kind, 0L), twoWay);
        logs.into(sim.outputs);
        return new Stage(sim);
    }

    private Sim sim(long seed, TwoWay twoWay) {
        return new Sim(new History(seed, 1, List.of()), front, Trace.kept(), twoWay);
    }

    private static Optional<Kind> kind(Sim sim) {
        Changes changes = sim.source.changesSince(Stage.DEDICATED.id(), Cursor.START);
        if (sim.pace.limited()) {
            return sim.toldByHost ? Optional.of(Kind.LIMITED) : Optional.empty();
        }
        return Optional.of(sim.toldByHost ? Kind.TOLD : changes instanceof Changes.Page ? Kind.FEED : Kind.READ_ALL);
    }

    @Override
    public void close() {
        logs.nowhere();
        logs.close();
        front.close();
    }
}
