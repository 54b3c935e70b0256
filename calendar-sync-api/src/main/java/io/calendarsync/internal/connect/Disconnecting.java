package io.calendarsync.internal.connect;

import io.calendarsync.ConnectionId;
import io.calendarsync.DisconnectOutcome;
import io.calendarsync.DisconnectOutcome.Disconnected;
import io.calendarsync.DisconnectOutcome.NotConnected;
import io.calendarsync.DisconnectOutcome.Step;
import io.calendarsync.EventPolicy;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.secret.AccessTokens;
import io.calendarsync.internal.secret.Grants;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.Debt;
import io.calendarsync.spi.DirtyKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets go of an account, in an order in which a crash leaves a debt and never an access that nobody knows of. */
public final class Disconnecting {
    private final EngineParts parts;
    private final Grants grants;
    private final Records records;
    private final AccountLease accounts;
    private final Fence fence;
    private final Owing owing;
    private final Owed owed;
    private final Debtors debtors;

    /** Lets go of these grants. */
    public Disconnecting(EngineParts parts, Grants grants, AccessTokens tokens) {
        this.parts = parts;
        this.grants = grants;
        this.records = new Records(parts);
        this.accounts = new AccountLease(parts);
        this.fence = new Fence(parts);
        this.owing = new Owing(parts, grants);
        this.owed = new Owed(parts, grants, tokens);
        this.debtors = new Debtors(parts, records, fence, owed);
    }

    /** Lets go, whatever the provider says. */
    public DisconnectOutcome disconnect(ConnectionId id, EventPolicy policy) {
        while (true) {
            parts.store().consents().forget(id);
            ConnectionRecord record = records.find(id);
            if (!record.connected()) {
                forgetChanges(id); // A disconnect that was cut off may not have come to that.
                forgetChannels(id);
                return settle(id, true).<DisconnectOutcome>map(done -> done).orElseGet(NotConnected::new);
            }
            Optional<Disconnected> outcome = letGo(id, record.grantId().orElseThrow(), policy);
            if (outcome.isPresent()) {
                parts.listener().disconnected(id, outcome.get());
                return outcome.get();
            }
        }
    }

    /**
     * Tries again what is owed since an earlier disconnect; empty when nothing was tried.
     *
     * @param now whether also what is to be tried later
     */
    public Optional<Disconnected> settle(ConnectionId id, boolean now) {
        Instant deadline = parts.now().plus(now ? parts.disconnectWithin() : parts.longestRun());
        Optional<Disconnected> outcome = debtors.settle(id, now, deadline);
        outcome.ifPresent(done -> parts.listener().disconnected(id, done));
        return outcome;
    }

    /** Empty when the connection changed hands while this one waited for the account. */
    private Optional<Disconnected> letGo(ConnectionId id, String grantId, EventPolicy policy) {
        Instant deadline = parts.now().plus(parts.disconnectWithin());
        Letting letting = new Letting();
        Optional<Gone> gone = whoeverElseDoes(grantId, () -> leave(id, grantId, policy, letting));
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        try (Fence.Held held = gone.get().fence()) {
            gone.get().debt().ifPresent(debt -> owed.pay(debt, Optional.of(held), deadline, letting));
        }
        return Optional.of(letting.outcome());
    }

    /** All that is done here: from then on nobody syncs, and what is owed is known. */
    private Optional<Gone> leave(ConnectionId id, String grantId, EventPolicy policy, Letting letting) {
        Fence.Held held = fence.hold(id);
        boolean left = false;
        try {
            ConnectionRecord record = records.find(id);
            if (!record.grantId().equals(Optional.of(grantId))) {
                return Optional.empty();
            }
            boolean last = parts.store().connections().usersOf(grantId).stream().allMatch(id::equals);
            Optional<Debt> debt = owing.of(record, policy, last);
            records.change(id, ConnectionRecord::disconnected);
            forgetChanges(id);
            forgetChannels(id);
            if (last) {
                grants.delete(grantId);
            }
            letting.done(last ? Step.TOKENS_FORGOTTEN : Step.TOKENS_SHARED);
            left = true;
            return Optional.of(new Gone(held, debt));
        } finally {
            if (!left) {
                held.close();
            }
        }
    }

    private void forgetChanges(ConnectionId id) {
        for (List<DirtyKey> keys = next(id); !keys.isEmpty(); keys = next(id)) {
            parts.store().dirtyKeys().clear(id, keys);
        }
    }

    private List<DirtyKey> next(ConnectionId id) {
        return parts.store().dirtyKeys().next(id, 0, 500);
    }

    /** From now on nobody is listened to; that they are to be stopped is owed. */
    private void forgetChannels(ConnectionId id) {
        parts.store()
                .channels()
                .of(id)
                .forEach(channel -> parts.store().channels().forget(channel.id()));
    }

    /** Waits for others who settle the account, but not for ever: letting go always succeeds. */
    private <T> T whoeverElseDoes(String grantId, Supplier<T> work) {
        Optional<T> done;
        try {
            done = accounts.hold(grantId, work);
        } catch (Stop interrupted) {
            done = Optional.empty();
        }
        return done.orElseGet(() -> accounts.seize(grantId, work));
    }

    /** A connection that was let go here, still fenced off. */
    private record Gone(Fence.Held fence, Optional<Debt> debt) {}
}
