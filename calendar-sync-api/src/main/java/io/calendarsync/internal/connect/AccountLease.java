package io.calendarsync.internal.connect;

import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Pauses;
import io.calendarsync.spi.Lease;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets only one at a time connect or let go of an account, over all its connections and nodes. */
final class AccountLease {
    private static final Duration POLL = Duration.ofMillis(250);

    private final EngineParts parts;

    AccountLease(EngineParts parts) {
        this.parts = parts;
    }

    /** Does something about an account when nobody else does; empty when somebody else does so for too long. */
    <T> Optional<T> hold(String grantId, Supplier<T> work) {
        // Whoever connects an account makes two calls at most while holding it.
        Duration patience =
                parts.provider().profile().callTimeout().multipliedBy(3).plusSeconds(5);
        for (Duration waited = Duration.ZERO; waited.compareTo(patience) <= 0; waited = waited.plus(POLL)) {
            Optional<Lease> lease = parts.store().leases().acquire(name(grantId), length());
            if (lease.isPresent()) {
                return Optional.of(under(lease.get(), work));
            }
            Pauses.sleep(parts, POLL);
        }
        return Optional.empty();
    }

    /** Does something about an account whoever else does. */
    <T> T seize(String grantId, Supplier<T> work) {
        return under(parts.store().leases().seize(name(grantId), length()), work);
    }

    private <T> T under(Lease lease, Supplier<T> work) {
        try {
            return work.get();
        } finally {
            parts.store().leases().release(lease);
        }
    }

    private Duration length() {
        return parts.provider().profile().callTimeout().multipliedBy(5).plusMinutes(1);
    }

    private static String name(String grantId) {
        return "account/" + grantId;
    }
}
