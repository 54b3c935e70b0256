package io.calendarsync.internal.sync;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Stop;
import io.calendarsync.spi.Lease;
import java.time.Duration;
import java.time.Instant;

/** Sees to it that no call can still be under way when the right to make it has ended. */
public final class LeaseGuard {
    private final EngineParts parts;
    private final Lease lease;
    private final Duration length;
    private final Duration needed;
    private Instant heldSince;
    private Instant endsAt;

    /** Guards a lease that was taken, at the earliest, at this moment. */
    public LeaseGuard(EngineParts parts, Lease lease, Instant takenAt) {
        this.parts = parts;
        this.lease = lease;
        this.length = length(parts);
        this.needed = parts.provider().profile().callTimeout().plusSeconds(5);
        this.heldSince = takenAt;
        this.endsAt = takenAt.plus(length);
    }

    /** How long a run takes the lease for: enough for several calls, short enough for others to take over soon. */
    public static Duration length(EngineParts parts) {
        return parts.provider().profile().callTimeout().multipliedBy(4).plusMinutes(1);
    }

    /** What it guards. */
    public Lease lease() {
        return lease;
    }

    /** Makes sure that the lease lasts longer than one call can take. */
    public void beforeCall() {
        Instant now = parts.now();
        // By a clock that went back nobody can tell how much of the lease is left.
        if (!now.isBefore(heldSince) && now.plus(needed).isBefore(endsAt)) {
            return;
        }
        renew();
    }

    /** Makes sure that nobody else holds the lease now. */
    public void renew() {
        Instant now = parts.now();
        if (!parts.store().leases().renew(lease, length)) {
            throw lost();
        }
        heldSince = now;
        endsAt = now.plus(length);
    }

    /** Ends what is under way, since somebody else holds the lease now. */
    public static Stop lost() {
        return Stop.until(Problem.of(ProblemCode.TAKEN_OVER), Duration.ZERO);
    }
}
