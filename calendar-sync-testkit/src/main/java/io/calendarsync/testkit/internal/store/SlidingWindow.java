package io.calendarsync.testkit.internal.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** What was taken within the last window, in steps of a thousandth of it so that it stays small. */
final class SlidingWindow {
    private static final int STEPS = 1000;

    private record Taken(Instant from, Instant last, long units) {}

    private final Deque<Taken> taken = new ArrayDeque<>();

    Duration take(Instant now, long units, long limit, Duration window) {
        long left = limit - used(now, window);
        if (units <= left) {
            add(now, units, window.dividedBy(STEPS));
            return Duration.ZERO;
        }
        for (Taken step : taken) {
            left += step.units();
            if (units <= left) {
                return Duration.between(now, step.last().plus(window));
            }
        }
        return window;
    }

    long used(Instant now, Duration window) {
        // What was taken later than now was taken before the clock was set back: nobody waits for it.
        taken.removeIf(
                step -> !step.last().plus(window).isAfter(now) || step.last().isAfter(now));
        return taken.stream().mapToLong(Taken::units).sum();
    }

    private void add(Instant now, long units, Duration step) {
        Taken last = taken.peekLast();
        if (last != null && now.isBefore(last.from().plus(step)) && !now.isBefore(last.last())) {
            // A step counts as taken at its last moment, so merging never lets more through.
            taken.removeLast();
            taken.addLast(new Taken(last.from(), now, last.units() + units));
        } else {
            taken.addLast(new Taken(now, now, units));
        }
    }
}
