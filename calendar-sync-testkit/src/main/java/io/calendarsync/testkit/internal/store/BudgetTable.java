package io.calendarsync.testkit.internal.store;

import io.calendarsync.spi.SyncStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was used of every allowance, and which of them let nothing or less through for now. */
final class BudgetTable implements SyncStore.Budgets {
    private final Map<String, SlidingWindow> used = new HashMap<>();
    private final Map<String, Instant> blocked = new HashMap<>();
    private final Map<String, Narrowed> narrowed = new HashMap<>();
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
        long most = narrowedTo(name, now).map(known -> Math.min(limit, known)).orElse(limit);
        // Asking for more than there ever is would wait for ever.
        return window(name).take(now, Math.min(units, most), most, window);
    }

    @Override
    public synchronized void block(String name, Duration length) {
        Instant until = clock.instant().plus(length);
        blocked.merge(name, until, (one, other) -> one.isAfter(other) ? one : other);
    }

    @Override
    public synchronized Usage usage(String name, Duration window) {
        Instant now = clock.instant();
        return new Usage(window(name).used(now, window), narrowedTo(name, now));
    }

    @Override
    public synchronized void narrow(String name, long limit, Duration length) {
        narrowed.put(name, new Narrowed(limit, clock.instant().plus(length)));
    }

    private Optional<Long> narrowedTo(String name, Instant now) {
        return Optional.ofNullable(narrowed.get(name))
                .filter(known -> known.until().isAfter(now))
                .map(Narrowed::limit);
    }

    private SlidingWindow window(String name) {
        return used.computeIfAbsent(name, fresh -> new SlidingWindow());
    }

    private record Narrowed(long limit, Instant until) {}
}
