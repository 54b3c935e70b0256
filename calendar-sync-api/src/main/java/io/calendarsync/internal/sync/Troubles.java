package io.calendarsync.internal.sync;

import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Stop;
import io.calendarsync.spi.ConnectionRecord.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When to try again what did not go. */
final class Troubles {
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration ACT = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private Troubles() {}

    /** The trouble that a stop leaves behind, later and later while it is the same. */
    static Trouble after(EngineParts parts, Optional<Trouble> before, Stop stop) {
        Instant now = parts.now();
        boolean same = before.filter(
                        known -> known.problem().code() == stop.problem().code())
                .isPresent();
        int attempts = same ? before.orElseThrow().attempts() + 1 : 1;
        Instant since = same ? before.orElseThrow().since() : now;
        Optional<Instant> notBefore = switch (stop.kind()) {
            case STUCK -> Optional.empty();
            case BLOCKED -> Optional.of(now.plus(backoff(parts, ACT, attempts)));
            case PAUSED -> Optional.of(now.plus(wait(parts, stop, attempts)));
        };
        return new Trouble(stop.problem(), since, notBefore, attempts, stop.kind() == Stop.Kind.PAUSED);
    }

    private static Duration wait(EngineParts parts, Stop stop, int attempts) {
        return switch (stop.problem().code()) {
            case INTERRUPTED, TAKEN_OVER -> Duration.ZERO;
            default -> stop.atLeast().isZero() ? backoff(parts, PAUSE, attempts) : stop.atLeast();
        };
    }

    private static Duration backoff(EngineParts parts, Duration first, int attempts) {
        Duration grown = first.multipliedBy(1L << Math.min(attempts - 1, 10));
        return parts.chance().spread(grown.compareTo(LONGEST) > 0 ? LONGEST : grown);
    }
}
