package io.calendarsync.testkit.internal.google.quota;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** How much came within the latest stretch of time, to a sixtieth of it. */
final class SlidingSum {
    private static final int PARTS = 60;

    private final long[] parts = new long[PARTS];
    private final long partMillis;
    private long latest = Long.MIN_VALUE;
    private long sum;

    SlidingSum(Duration window) {
        partMillis = Math.max(1, window.toMillis() / PARTS);
    }

    /** Whether it adds up over a stretch of this length. */
    boolean covers(Duration window) {
        return partMillis == Math.max(1, window.toMillis() / PARTS);
    }

    long at(Instant now) {
        moveTo(now);
        return sum;
    }

    void add(Instant now, long amount) {
        moveTo(now);
        parts[index(latest)] += amount;
        sum += amount;
    }

    /** How long until no more than this is left, if nothing comes. */
    Duration untilAtMost(Instant now, long most) {
        moveTo(now);
        long left = sum;
        for (long part = latest - PARTS + 1; part <= latest; part++) {
            if (left <= most) {
                return until(now, part - 1);
            }
            left -= parts[index(part)];
        }
        return until(now, latest);
    }

    private Duration until(Instant now, long lastToGo) {
        long gone = (lastToGo + PARTS) * partMillis;
        return Duration.ofMillis(Math.max(0, gone - now.toEpochMilli()));
    }

    private void moveTo(Instant now) {
        long part = Math.floorDiv(now.toEpochMilli(), partMillis);
        // A clock that was put back far is believed, one that trembles is not.
        if (part - PARTS >= latest || part + PARTS <= latest) {
            Arrays.fill(parts, 0);
            sum = 0;
            latest = part;
            return;
        }
        while (latest < part) {
            latest++;
            sum -= parts[index(latest)];
            parts[index(latest)] = 0;
        }
    }

    private static int index(long part) {
        return (int) Math.floorMod(part, (long) PARTS);
    }
}
