package io.calendarsync.simulation;

import java.util.Optional;

/** One history from its beginning to its end, and which promise broke. */
final class Run {
    private static final int LOOK = 40;

    /**
     * What came of it.
     *
     * @param struck how many faults struck
     * @param at how many acts were done
     */
    record Result(Coverage coverage, Trace trace, long struck, int at, Optional<Broken> broken) {}

    private Run() {}

    static Result of(History history, Front front, Logs logs, Trace trace) {
        Sim sim = new Sim(history, front, trace);
        int at = 0;
        Optional<Broken> broken = Optional.empty();
        logs.into(sim.outputs);
        try {
            ConsentDeeds.first(sim);
            for (Act act : history.acts()) {
                at++;
                sim.trace.note(() -> act.deed() + " at " + sim.clock.instant());
                sim.coverage.count("deed " + act.deed());
                act.on(sim);
                if (at % LOOK == 0) {
                    OneCopy.check(sim);
                }
            }
            new Calm(sim).settle();
            atTheEnd(sim);
        } catch (Broken promise) {
            broken = Optional.of(promise);
        } finally {
            logs.nowhere();
        }
        long struck = sim.faults.count(sim.coverage) + sim.strikes();
        return new Result(sim.coverage, trace, struck, at, broken);
    }

    /** What can only be told when all is over. */
    static void atTheEnd(Sim sim) {
        sim.outputs.leak().ifPresent(line -> {
            throw new Broken("P9", "a secret was put out: " + line);
        });
        Mailed.check(sim);
        sim.pace.check();
        sim.world.verifyNoUnexpectedCalls();
        sim.coverage.count("checked P1");
        sim.coverage.count("checked P5");
        sim.coverage.count("checked P7");
        sim.coverage.count("checked P9");
        sim.coverage.count("checked P10");
        sim.coverage.count("checked P11");
        sim.coverage.count("checked P12");
    }
}
