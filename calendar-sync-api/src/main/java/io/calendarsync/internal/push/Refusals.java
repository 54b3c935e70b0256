package io.calendarsync.internal.push;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.PushChannel.Refusal;
import java.time.Duration;
import java.time.Instant;

/** When to ask again for a channel that was refused: later and later. */
final class Refusals {
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(6);

    private Refusals() {}

    /** One refusal more. */
    static Refusal after(EngineParts parts, int attemptsBefore, String calendar, Fault fault) {
        Duration grown = FIRST.multipliedBy(1L << Math.min(attemptsBefore, 10));
        Duration wait = parts.chance().spread(grown.compareTo(LONGEST) > 0 ? LONGEST : grown);
        Duration asked = fault.retryAfter().orElse(Duration.ZERO);
        return new Refusal(
                Problem.of(ProblemCode.PUSH_REFUSED, calendar, fault.code()),
                attemptsBefore + 1,
                parts.now().plus(asked.compareTo(wait) > 0 ? asked : wait));
    }

    /** Whether it is too early to ask again; a wait that is longer than any is that of a clock that went back. */
    static boolean waits(Refusal refusal, Instant now) {
        return now.isBefore(refusal.notBefore()) && refusal.notBefore().isBefore(now.plus(LONGEST.multipliedBy(4)));
    }
}
