package io.calendarsync.internal.connect;

import io.calendarsync.ConnectionId;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.sync.Syncing;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.SyncStore;
import java.time.Duration;
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
        SyncStore.Leases leases = parts.store().leases();
        Optional<Lease> free = leases.acquire(Syncing.leaseName(id), WORK);
        Lease lease = free.orElseGet(() -> leases.seize(Syncing.leaseName(id), WORK));
        try {
            return work.get();
        } finally {
            if (free.isPresent()) {
                leases.release(lease);
            } else {
                leases.renew(lease, Syncing.SETTLE);
            }
        }
    }
}
