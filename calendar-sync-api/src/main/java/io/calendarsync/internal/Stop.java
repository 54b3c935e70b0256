package io.calendarsync.internal;

import io.calendarsync.Problem;
import java.time.Duration;

/** Ends what is under way: something stands in its way that the next event would meet too. */
public final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Duration atLeast;
    private final Kind kind;

    private Stop(Problem problem, Duration atLeast, Kind kind) {
        super(problem.code().name(), null, false, false);
        this.problem = problem;
        this.atLeast = atLeast;
        this.kind = kind;
    }

    /** It works once this much time has passed, neither sooner nor later. */
    public static Stop until(Problem problem, Duration wait) {
        return new Stop(problem, wait, Kind.TIMED);
    }

    /** It may work by itself later; {@code atLeast} is zero where nobody knows when. */
    public static Stop paused(Problem problem, Duration atLeast) {
        return new Stop(problem, atLeast, Kind.PAUSED);
    }

    /** Somebody has to act, and may do so where we cannot see it: it is tried again now and then. */
    public static Stop blocked(Problem problem) {
        return new Stop(problem, Duration.ZERO, Kind.BLOCKED);
    }

    /** Somebody has to act, here: nothing is tried until then. */
    public static Stop stuck(Problem problem) {
        return new Stop(problem, Duration.ZERO, Kind.STUCK);
    }

    /** What stands in the way. */
    public Problem problem() {
        return problem;
    }

    /** How long to wait at least. */
    public Duration atLeast() {
        return atLeast;
    }

    /** What may end it. */
    public Kind kind() {
        return kind;
    }

    /** Whether time alone ends it. */
    public boolean passes() {
        return kind == Kind.TIMED || kind == Kind.PAUSED;
    }

    /** What may end a stop. */
    public enum Kind {
        /** A time that is known. */
        TIMED,
        /** Time; how much is not known. */
        PAUSED,
        /** Somebody, somewhere. */
        BLOCKED,
        /** Somebody, here. */
        STUCK
    }
}
