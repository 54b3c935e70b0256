package io.calendarsync.testkit.internal.google.quota;

import io.calendarsync.testkit.internal.google.quota.Rules.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one user, one calendar or the project has used. */
final class Usage {
    private long total;
    private @Nullable SlidingSum recent;

    long total() {
        return total;
    }

    void addToTotal(long units) {
        total += units;
    }

    /** How long to wait before so much more is within the rate; nothing when it is now. */
    Optional<Duration> wait(Optional<Rate> rate, Instant now, long more) {
        if (rate.isEmpty()) {
            recent = null;
            return Optional.empty();
        }
        SlidingSum sum = recent(rate.get());
        long room = rate.get().most() - more;
        return sum.at(now) <= room ? Optional.empty() : Optional.of(sum.untilAtMost(now, room));
    }

    void add(Optional<Rate> rate, Instant now, long more) {
        rate.ifPresent(limit -> recent(limit).add(now, more));
    }

    private SlidingSum recent(Rate rate) {
        SlidingSum sum = recent;
        if (sum == null || !sum.covers(rate.window())) {
            sum = new SlidingSum(rate.window());
            recent = sum;
        }
        return sum;
    }
}
