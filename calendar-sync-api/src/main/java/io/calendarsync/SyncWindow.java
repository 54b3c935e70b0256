package io.calendarsync;

import java.time.Duration;
import java.util.Optional;

/**
 * How far back and ahead events are kept in step.
 *
 * @param back how long after its end an event is still written
 * @param ahead how long before its start an event is first written; empty for any time before
 * @param removing whether an event is deleted once it is too long over; if not, it stays as it is. For what is over
 *     already when a host begins to want that, a higher version of its events is needed too
 */
public record SyncWindow(Duration back, Optional<Duration> ahead, boolean removing) {

    /** Ninety days back, without end ahead, and what is over stays. */
    public static final SyncWindow DEFAULT = new SyncWindow(Duration.ofDays(90), Optional.empty(), false);

    /** Refuses a window that nothing fits into. */
    public SyncWindow {
        if (back.isNegative() || isTooLong(back)) {
            throw new IllegalArgumentException("a window reaches back by nothing to a hundred years");
        }
        if (ahead.filter(length -> length.isNegative() || length.isZero() || isTooLong(length))
                .isPresent()) {
            throw new IllegalArgumentException("a window reaches ahead by more than nothing, to a hundred years");
        }
    }

    private static boolean isTooLong(Duration length) {
        return length.compareTo(Duration.ofDays(36_525)) > 0;
    }

    /** The same with another reach back. */
    public SyncWindow back(Duration length) {
        return new SyncWindow(length, ahead, removing);
    }

    /** The same with an end ahead. */
    public SyncWindow ahead(Duration length) {
        return new SyncWindow(back, Optional.of(length), removing);
    }

    /** The same, deleting what is over. */
    public SyncWindow removingWhatIsOver() {
        return new SyncWindow(back, ahead, true);
    }
}
