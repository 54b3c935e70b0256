package io.calendarsync.internal.secret;

import io.calendarsync.ConnectionId;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Faults;
import io.calendarsync.internal.Pauses;
import io.calendarsync.internal.Stop;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.Refreshed;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Access tokens that are good for a call: renewed before they end, once for all threads and nodes that need one.
 *
 * <p>Threads of one engine queue at a lock, engines at a lease in the store. Whoever comes second reads the grant again
 * and finds the token that the first one stored.
 */
public final class AccessTokens {
    private static final Duration MARGIN = Duration.ofMinutes(3);
    private static final Duration LAST_USE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(250);

    private final EngineParts parts;
    private final Grants grants;
    private final Stripes stripes = new Stripes();

    /** Access tokens from these grants. */
    public AccessTokens(EngineParts parts, Grants grants) {
        this.parts = parts;
        this.grants = grants;
    }

    /**
     * A token that is good for a call now.
     *
     * @param rejected the token that the provider just refused, if one was
     */
    public Secret get(ConnectionId connection, String grantId, Optional<Secret> rejected) {
        GrantSecrets secrets = open(grantId).secrets();
        if (good(secrets, rejected, MARGIN)) {
            return secrets.access();
        }
        ReentrantLock lock = stripes.of(grantId);
        lock.lock();
        try {
            return renewOnce(connection, grantId, rejected);
        } finally {
            lock.unlock();
        }
    }

    private Secret renewOnce(ConnectionId connection, String grantId, Optional<Secret> rejected) {
        Duration callTimeout = parts.provider().profile().callTimeout();
        // Waiting ends before the lease does, or a waiter would refresh beside a holder that is only slow.
        Duration patience = callTimeout.plusSeconds(5);
        Duration length = callTimeout.multipliedBy(2).plusSeconds(10);
        for (Duration waited = Duration.ZERO; ; waited = waited.plus(POLL)) {
            GrantSecrets now = open(grantId).secrets();
            if (good(now, rejected, MARGIN)) {
                return now.access();
            }
            Optional<Lease> lease = parts.store().leases().acquire("refresh/" + grantId, length);
            if (lease.isPresent()) {
                try {
                    return renew(connection, grantId, rejected);
                } finally {
                    parts.store().leases().release(lease.get());
                }
            }
            if (waited.compareTo(patience) > 0) {
                throw Stop.until(Problem.of(ProblemCode.PROVIDER_UNAVAILABLE, "refresh elsewhere"), POLL);
            }
            Pauses.sleep(parts, POLL);
        }
    }

    private Secret renew(ConnectionId connection, String grantId, Optional<Secret> rejected) {
        for (int tries = 0; tries < 3; tries++) {
            Grants.Found.Open before = open(grantId);
            if (good(before.secrets(), rejected, MARGIN)) {
                return before.secrets().access();
            }
            Instant asked = parts.now();
            Reply<Refreshed> reply = parts.provider().refresh(before.secrets().refresh());
            if (reply instanceof Reply.Done<Refreshed> done) {
                GrantSecrets next = renewed(before.secrets(), done.value(), asked);
                if (grants.put(grantId, before, next)) {
                    parts.listener().accessRefreshed(connection, Optional.empty());
                    return next.access();
                }
                continue; // Connected anew or let go meanwhile: what the store has now counts.
            }
            Fault fault = ((Reply.Failed<Refreshed>) reply).fault();
            if (fault.kind() == Fault.Kind.GRANT_DEAD && changed(grantId, before)) {
                continue;
            }
            boolean passes = Faults.passes(fault) || fault.kind() == Fault.Kind.UNKNOWN;
            if (passes && good(before.secrets(), rejected, LAST_USE)) {
                return before.secrets().access();
            }
            Stop stop = Faults.stop(fault, "");
            parts.listener().accessRefreshed(connection, Optional.of(stop.problem()));
            throw stop;
        }
        throw Stop.until(Problem.of(ProblemCode.PROVIDER_UNAVAILABLE, "grant keeps changing"), POLL);
    }

    private boolean changed(String grantId, Grants.Found.Open before) {
        return !(grants.find(grantId) instanceof Grants.Found.Open now) || now.version() != before.version();
    }

    private boolean good(GrantSecrets secrets, Optional<Secret> rejected, Duration margin) {
        return parts.now().plus(margin).isBefore(secrets.accessEndsAt())
                && rejected.filter(secrets.access()::equals).isEmpty();
    }

    private Grants.Found.Open open(String grantId) {
        Grants.Found found = grants.find(grantId);
        if (found instanceof Grants.Found.Open open) {
            return open;
        }
        throw Stop.blocked(
                found instanceof Grants.Found.Unreadable
                        ? Problem.of(ProblemCode.TOKEN_UNREADABLE)
                        : Problem.of(ProblemCode.RECONNECT_NEEDED, "no tokens stored"));
    }

    private static GrantSecrets renewed(GrantSecrets before, Refreshed reply, Instant asked) {
        return new GrantSecrets(
                reply.refreshToken().orElse(before.refresh()),
                reply.accessToken(),
                asked.plus(reply.expiresIn()),
                before.scopes());
    }
}
