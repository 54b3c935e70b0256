package io.calendarsync.simulation;

import java.time.Duration;
import java.util.SplittableRandom;

/** Time goes by, or is set. */
final class TimeDeeds {
    private TimeDeeds() {}

    static void seconds(Sim sim, SplittableRandom chance) {
        sim.time.pass(Duration.ofSeconds(1 + chance.nextInt(59)));
    }

    static void minutes(Sim sim, SplittableRandom chance) {
        sim.time.pass(Duration.ofSeconds(60 + chance.nextInt(900)));
    }

    static void hours(Sim sim, SplittableRandom chance) {
        sim.time.pass(Duration.ofMinutes(60 + chance.nextInt(780)));
    }

    static void days(Sim sim, SplittableRandom chance) {
        sim.time.pass(Duration.ofHours(24 + chance.nextInt(72)));
    }

    static void weeks(Sim sim, SplittableRandom chance) {
        sim.time.pass(Duration.ofDays(8 + chance.nextInt(14)));
    }

    static void month(Sim sim, SplittableRandom chance) {
        sim.time.pass(Duration.ofDays(31 + chance.nextInt(70)));
    }

    /** The clocks of all nodes and of the database were wrong, and are set. */
    static void jump(Sim sim, SplittableRandom chance) {
        sim.time.jump(Duration.ofSeconds(chance.nextInt(7200) - 3600));
        sim.watch.refreshes.excuse();
        sim.pace.unfair();
    }
}
