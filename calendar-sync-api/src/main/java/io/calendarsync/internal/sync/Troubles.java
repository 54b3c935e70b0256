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

    /** The trouble that a stop leaves behind, later and later while it is the same and nothing is done in between. */
    static Trouble after(EngineParts parts, Optional<Trouble> before, Stop stop, boolean didSomething) {
        Instant now = parts.now();
        Optional<Trouble> same =
                before.filter(known -> known.problem().code() == stop.problem().code());
        int met = didSomething ? 0 : same.map(Trouble::attempts).orElse(0);
        int attempts = stop.kind() == Stop.Kind.TIMED ? Math.max(met, 1) : met + 1;
        Instant since = same.map(Trouble::since).orElse(now);
        Optional<Instant> notBefore = switch (stop.kind()) {
            case STUCK -> Optional.empty();
            case BLOCKED -> Optional.of(now.plus(backoff(parts, ACT, attempts)));
            case PAUSED -> Optional.of(now.plus(longer(backoff(parts, PAUSE, attempts), stop.atLeast())));
            case TIMED -> Optional.of(now.plus(stop.atLeast()));
        };
        return new Trouble(stop.problem(), since, notBefore, attempts, stop.passes());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration backoff(EngineParts parts, Duration first, int attempts) {
        Duration grown = first.multipliedBy(1L << Math.min(attempts - 1, 10));
        return parts.chance().spread(grown.compareTo(LONGEST) > 0 ? LONGEST : grown);
    }
}
