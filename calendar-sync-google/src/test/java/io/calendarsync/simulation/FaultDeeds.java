package io.calendarsync.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** What goes wrong at Google, and on the way there. */
final class FaultDeeds {
    private FaultDeeds() {}

    static void once(Sim sim, SplittableRandom chance) {
        Trouble trouble = sim.faults.mayBeEmpty() ? Trouble.any(chance) : Trouble.lasting(chance);
        sim.faults.armed(sim.world.faults().next(trouble.method(), trouble.fault()));
        sim.trace.note(() -> "  " + trouble);
    }

    static void often(Sim sim, SplittableRandom chance) {
        Trouble trouble = Trouble.lasting(chance);
        sim.faults.armed(sim.world
                .faults()
                .on(trouble.method())
                .after(chance.nextInt(4))
                .times(2 + chance.nextInt(8))
                .fail(trouble.fault()));
        sim.trace.note(() -> "  several times " + trouble);
    }

    static void byChance(Sim sim, SplittableRandom chance) {
        Trouble trouble = Trouble.lasting(chance);
        sim.faults.armed(sim.world
                .faults()
                .on(trouble.method())
                .chance(0.05 + chance.nextDouble() / 4)
                .fail(trouble.fault()));
        sim.trace.note(() -> "  by chance " + trouble);
    }

    static void end(Sim sim, SplittableRandom chance) {
        sim.faults.clear();
    }

    static void landLate(Sim sim, SplittableRandom chance) {
        int landed = sim.world.faults().landLate();
        sim.trace.note(() -> "  landed: " + landed);
    }

    static void latency(Sim sim, SplittableRandom chance) {
        sim.world.faults().latency(Duration.ofMillis(chance.nextInt(3000)));
    }

    static void freeze(Sim sim, SplittableRandom chance) {
        sim.pace.unfair();
        sim.world.quota().freezes(sim.link(chance).email(), Duration.ofMinutes(1 + chance.nextInt(360)));
    }

    static void lessQuota(Sim sim, SplittableRandom chance) {
        sim.pace.unfair();
        switch (chance.nextInt(4)) {
            case 0 -> sim.world.quota().perUserMinute(10 + chance.nextInt(50));
            case 1 -> sim.world.quota().perProjectMinute(20 + chance.nextInt(80));
            case 2 -> sim.world.quota().perCalendar(5, Duration.ofSeconds(10));
            default -> sim.world.quota().perProjectDay(10 + chance.nextInt(200));
        }
    }

    static void limits(Sim sim, SplittableRandom chance) {
        switch (chance.nextInt(8)) {
            case 0 -> sim.world.limits().pages(1 + chance.nextInt(5));
            case 1 -> sim.world.limits().emptyPagesFirst(chance.nextInt(3));
            case 2 -> sim.world.limits().tombstones(Duration.ofHours(1));
            case 3 -> sim.world.limits().refreshTokens(Duration.ofDays(7));
            case 4 -> sim.world.limits().repeatsInDeltas(1 + chance.nextInt(20));
            case 5 -> sim.world.limits().syncTokens(Duration.ofHours(1 + chance.nextInt(72)));
            case 6 -> sim.world.limits().liveRefreshTokens(1 + chance.nextInt(3));
            default -> sim.world.limits().descriptions(3);
        }
        sim.watch.refreshes.excuse();
    }

    /** All is as it is on good days. */
    static void over(Sim sim) {
        sim.faults.clear();
        sim.world.faults().latency(Duration.ZERO);
        sim.pace.restore();
        sim.world.limits().pages(2500);
        sim.world.limits().emptyPagesFirst(0);
        sim.world.push().releases();
        sim.world.limits().repeatsInDeltas(0);
        sim.world.limits().syncTokens(Duration.ofDays(10_000));
        sim.world.limits().tombstones(Duration.ofDays(10_000));
        sim.world.limits().refreshTokens(Duration.ofDays(10_000));
        sim.world.limits().liveRefreshTokens(100);
        sim.world.limits().descriptions(Integer.MAX_VALUE);
        for (String email : List.of(Link.DANA, Link.FINN)) {
            sim.world.quota().thaws(email);
            sim.world.account(email).getsRestored();
            sim.world.oauth().unblock(sim.world.account(email));
        }
    }
}
