package io.calendarsync.testkit.internal.store;

import io.calendarsync.spi.Lease;
import io.calendarsync.spi.SyncStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The leases; a name keeps its epoch after it was given back, so that no two holders ever share one. */
final class LeaseTable implements SyncStore.Leases {
    private record Held(long epoch, Instant until) {}

    private final Map<String, Held> leases = new HashMap<>();
    private final Clock clock;

    LeaseTable(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Lease> acquire(String name, Duration length) {
        Held last = leases.get(name);
        return last != null && last.until().isAfter(clock.instant())
                ? Optional.empty()
                : Optional.of(seize(name, length));
    }

    @Override
    public synchronized Lease seize(String name, Duration length) {
        Held last = leases.get(name);
        Held next =
                new Held(last == null ? 1 : last.epoch() + 1, clock.instant().plus(length));
        leases.put(name, next);
        return new Lease(name, next.epoch());
    }

    @Override
    public synchronized boolean renew(Lease lease, Duration length) {
        if (!isHeld(lease)) {
            return false;
        }
        leases.put(lease.name(), new Held(lease.epoch(), clock.instant().plus(length)));
        return true;
    }

    @Override
    public synchronized void release(Lease lease) {
        if (isHeld(lease)) {
            leases.put(lease.name(), new Held(lease.epoch(), Instant.MIN));
        }
    }

    /** Does something if the lease is held, and lets nobody take it meanwhile. */
    synchronized boolean ifHeld(Lease lease, BooleanSupplier action) {
        return isHeld(lease) && action.getAsBoolean();
    }

    private boolean isHeld(Lease lease) {
        Held held = leases.get(lease.name());
        return held != null && held.epoch() == lease.epoch() && held.until().isAfter(clock.instant());
    }
}
