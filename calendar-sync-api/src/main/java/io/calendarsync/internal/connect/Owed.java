package io.calendarsync.internal.connect;

import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.secret.AccessTokens;
import io.calendarsync.internal.secret.Grants;
import io.calendarsync.internal.sync.Syncing;
import io.calendarsync.spi.Debt;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Pays what is owed since a disconnect, in its order, and keeps what is left of it. */
final class Owed {
    private static final Duration GIVE_UP = Duration.ofDays(30);

    private final EngineParts parts;
    private final Grants grants;
    private final AccessTokens tokens;
    private final OwedBlockedTime blockedTime;
    private final OwedChannels channels;
    private final OwedEvents events;
    private final OwedRevocation revocation;

    Owed(EngineParts parts, Grants grants, AccessTokens tokens) {
        this.parts = parts;
        this.grants = grants;
        this.tokens = tokens;
        this.blockedTime = new OwedBlockedTime(parts);
        this.channels = new OwedChannels(parts);
        this.events = new OwedEvents(parts);
        this.revocation = new OwedRevocation(parts, grants);
    }

    /** From when on it is not tried any more. */
    static Instant givenUpAt(Debt debt) {
        return debt.since().plus(GIVE_UP);
    }

    /** Whether others at work on the connection have to be kept away. */
    static boolean needsFence(Debt debt) {
        return debt.blockedTime() || !debt.events().isEmpty();
    }

    /**
     * Pays as much as goes until the deadline.
     *
     * @param fence keeps others from the connection; empty where that is not needed, or was not to be had
     */
    void pay(Debt debt, Optional<Fence.Held> fence, Instant deadline, Letting letting) {
        boolean last = parts.now().isAfter(givenUpAt(debt));
        OwedAccess access = new OwedAccess(parts, grants, tokens, debt);
        Debt left = debt.withChannels(channels.stop(debt, access, deadline, last, letting));
        left = left.withBlockedTime(blockedTime.forget(debt, fence, last, letting));
        left = left.withEvents(events.delete(debt, access, fence, deadline, last, letting));
        boolean settling = fence.filter(Fence.Held::seized).isPresent();
        revocation.settle(debt, left, access, last, settling ? Syncing.SETTLE : Duration.ZERO, letting);
    }
}
