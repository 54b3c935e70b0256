package io.calendarsync.testkit.internal.store;

import io.calendarsync.spi.SyncStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What was used of every allowance, and which of them let nothing through for now. */
final class BudgetTable implements SyncStore.Budgets {
    private final Map<String, SlidingWindow> used = new HashMap<>();
    private final Map<String, Instant> blocked = new HashMap<>();
    private final Clock clock;

    BudgetTable(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Duration take(String name, long units, long limit, Duration window) {
        Instant now = clock.instant();
        Instant until = blocked.get(name);
        if (until != null && until.isAfter(now)) {
            return Duration.between(now, until);
        }
        // Asking for more than there ever is would wait for ever.
        return used.computeIfAbsent(name, fresh -> new SlidingWindow())
                .take(now, Math.min(units, limit), limit, window);
    }

    @Override
    public synchronized void block(String name, Duration length) {
        Instant until = clock.instant().plus(length);
        blocked.merge(name, until, (one, other) -> one.isAfter(other) ? one : other);
    }
}
