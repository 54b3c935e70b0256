package io.calendarsync.internal.connect;

import io.calendarsync.ConnectionId;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.sync.LeaseGuard;
import io.calendarsync.internal.sync.Syncing;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.SyncStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Ends whatever syncs a connection, and keeps others from it meanwhile.
 *
 * <p>Where a run was ended, nobody syncs until what it sent last has landed, or never will.
 */
final class Fence {
    private static final Duration WORK = Duration.ofMinutes(5);

    private final EngineParts parts;

    Fence(EngineParts parts) {
        this.parts = parts;
    }

    <T> T around(ConnectionId id, Supplier<T> work) {
        Held held = hold(id);
        try {
            return work.get();
        } finally {
            held.close();
        }
    }

    /** Puts it up, whoever works on the connection. */
    Held hold(ConnectionId id) {
        return holdIfFree(id).orElseGet(() -> {
            Instant asked = parts.now();
            return new Held(leases().seize(Syncing.leaseName(id), length()), asked, true);
        });
    }

    /** Puts it up unless somebody works on the connection. */
    Optional<Held> holdIfFree(ConnectionId id) {
        Instant asked = parts.now();
        return leases().acquire(Syncing.leaseName(id), length()).map(lease -> new Held(lease, asked, false));
    }

    private Duration length() {
        Duration guarded = LeaseGuard.length(parts);
        return guarded.compareTo(WORK) > 0 ? guarded : WORK;
    }

    private SyncStore.Leases leases() {
        return parts.store().leases();
    }

    /** A fence that stands until it is closed. */
    final class Held implements AutoCloseable {
        private final Lease lease;
        private final LeaseGuard guard;
        private final boolean seized;

        private Held(Lease lease, Instant takenAt, boolean seized) {
            this.lease = lease;
            this.guard = new LeaseGuard(parts, lease, takenAt);
            this.seized = seized;
        }

        LeaseGuard guard() {
            return guard;
        }

        /** Whether a run was ended for it, whose last calls may land yet. */
        boolean seized() {
            return seized;
        }

        @Override
        public void close() {
            if (seized) {
                leases().renew(lease, Syncing.SETTLE);
            } else {
                leases().release(lease);
            }
        }
    }
}
