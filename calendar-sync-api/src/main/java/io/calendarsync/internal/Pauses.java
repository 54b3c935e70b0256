package io.calendarsync.internal;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import java.time.Duration;

/** Waiting through the injected pause. */
public final class Pauses {
    private Pauses() {}

    /** Ends what is under way where the thread was interrupted; the interrupt stays set for the caller. */
    public static void unlessInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
    }

    /** Waits; an interrupt ends what is under way and stays set for the caller. */
    public static void sleep(EngineParts parts, Duration length) {
        try {
            parts.pause().sleep(length);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw interrupted();
        }
    }

    private static Stop interrupted() {
        return Stop.until(Problem.of(ProblemCode.INTERRUPTED), Duration.ZERO);
    }
}
