package io.calendarsync.internal.auto;

import java.time.Duration;
import java.time.Instant;

/** A time that never goes back, whatever the clock does: else everybody would wait until it has caught up. */
final class Forward {
    /** Threads that look at the clock at the same time come here in any order. */
    private static final Duration AT_THE_SAME_TIME = Duration.ofSeconds(1);

    private Duration ahead = Duration.ZERO;
    private Instant latest = Instant.MIN;

    /** The time of a moment by the clock that it now shows. */
    Instant now(Instant clock) {
        Instant now = of(clock);
        if (!now.isBefore(latest)) {
            latest = now;
        } else if (now.plus(AT_THE_SAME_TIME).isBefore(latest)) {
            ahead = ahead.plus(Duration.between(now, latest));
        }
        return latest;
    }

    /** The time of any moment by the clock. */
    Instant of(Instant clock) {
        return clock.plus(ahead);
    }
}
