package io.calendarsync.internal.auto;

import io.calendarsync.AutoSync;
import io.calendarsync.internal.EngineParts;
import java.time.Duration;

/** Collects how to sync by itself. */
public final class AutoSyncBuilder implements AutoSync.Builder {
    private final EngineParts parts;
    private final AutoWork work;
    private Duration interval = Duration.ofMinutes(5);
    private int workers = 4;
    private Duration closeWithin = Duration.ofSeconds(10);

    /** What does this work of an engine by itself. */
    public AutoSyncBuilder(EngineParts parts, AutoWork work) {
        this.parts = parts;
        this.work = work;
    }

    @Override
    public AutoSyncBuilder every(Duration length) {
        if (length.compareTo(Duration.ofSeconds(1)) < 0 || length.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("every must be from a second to a day");
        }
        interval = length;
        return this;
    }

    @Override
    public AutoSyncBuilder workers(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("workers must be at least 1");
        }
        workers = most;
        return this;
    }

    @Override
    public AutoSyncBuilder closeWithin(Duration longest) {
        if (longest.isNegative()) {
            throw new IllegalArgumentException("closeWithin must not be negative");
        }
        closeWithin = longest;
        return this;
    }

    @Override
    public AutoSync build() {
        Upkeep upkeep = new Upkeep(parts, work, interval, workers);
        return new DefaultAutoSync(upkeep, parts.wakeups(), workers, closeWithin);
    }
}
