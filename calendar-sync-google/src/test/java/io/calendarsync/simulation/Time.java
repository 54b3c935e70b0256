package io.calendarsync.simulation;

import io.calendarsync.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * The time of the world, and the rule that no request is under way for ever.
 *
 * <p>The engine takes what was sent two minutes ago for landed or lost, and nodes' clocks differ by some seconds.
 */
final class Time {
    static final Duration LANDED_WITHIN = Duration.ofSeconds(75);

    private final MutableClock clock;
    private final Supplier<Faults> faults;
    private Instant underWaySince = Instant.MAX;

    Time(MutableClock clock, Supplier<Faults> faults) {
        this.clock = clock;
        this.faults = faults;
    }

    Instant now() {
        return clock.instant();
    }

    /** A request was left without an answer, or its effect cannot be seen yet. */
    void somethingIsUnderWay() {
        if (clock.instant().isBefore(underWaySince)) {
            underWaySince = clock.instant();
        }
    }

    void pass(Duration length) {
        Instant end = clock.instant().plus(length);
        if (!underWaySince.equals(Instant.MAX)) {
            Instant landed = underWaySince.plus(LANDED_WITHIN);
            if (landed.isBefore(end)) {
                if (landed.isAfter(clock.instant())) {
                    clock.set(landed);
                }
                land();
            }
        }
        clock.set(end);
    }

    /** Clocks are set, here and at Google. */
    void jump(Duration length) {
        land();
        clock.advance(length);
    }

    /** What is under way takes its effect now, and what was created can be seen. */
    void land() {
        underWaySince = Instant.MAX;
        faults.get().land();
    }
}
