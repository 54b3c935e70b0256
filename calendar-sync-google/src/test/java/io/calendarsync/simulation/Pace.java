package io.calendarsync.simulation;

import io.calendarsync.spi.Quota;
import io.calendarsync.testkit.FakeWorld;
import java.util.SplittableRandom;

/** What the application may ask of Google, and whether it may be held against the engine when Google refuses. */
final class Pace {
    /** Connecting asks outside the allowance, a few times. */
    private static final long CONNECTING = 60;

    private final FakeWorld world;
    private final boolean limited;
    private boolean fair = true;

    private Pace(FakeWorld world, boolean limited) {
        this.world = world;
        this.limited = limited;
    }

    static Pace of(SplittableRandom chance, FakeWorld world) {
        Pace pace = new Pace(world, chance.nextInt(4) == 0);
        pace.restore();
        return pace;
    }

    boolean limited() {
        return limited;
    }

    Quota promised() {
        return new Quota(200, 400, 1_000_000, 3);
    }

    /** Google allows less than it said, or others use the same allowance. */
    void unfair() {
        fair = false;
    }

    /** Google allows what it said. */
    void restore() {
        world.quota().unlimited();
        if (limited) {
            world.quota().perUserMinute(promised().perUserMinute() + CONNECTING);
            world.quota().perProjectMinute(promised().perProjectMinute() + CONNECTING);
        }
    }

    void check() {
        if (limited && fair && world.quota().refusals() > 0) {
            throw new Broken("P3", "Google refused " + world.quota().refusals() + " calls for asking too much");
        }
    }
}
