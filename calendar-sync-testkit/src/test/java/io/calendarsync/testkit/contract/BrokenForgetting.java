package io.calendarsync.testkit.contract;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.Debt;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.PushChannel;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.testkit.InMemorySyncStore;
import io.calendarsync.testkit.MutableClock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stores that forget a connection in a wrong way each. */
final class BrokenForgetting {
    private BrokenForgetting() {}

    static SyncStore forgetsEverywhere(MutableClock clock) {
        SyncStore right = InMemorySyncStore.create(clock);
        Set<String> names = ConcurrentHashMap.newKeySet();
        return name -> {
            names.add(name);
            return BentStore.bend(right.namespace(name), "namespace.forget", (space, arguments, rightly) -> {
                names.forEach(each -> right.namespace(each).forget((ConnectionId) arguments[0]));
                return null;
            });
        };
    }

    static SyncStore leavesChannels(MutableClock clock) {
        return BentStore.bend(clock, "namespace.forget", (right, arguments, rightly) -> {
            List<PushChannel> left = right.channels().of((ConnectionId) arguments[0]);
            Object nothing = rightly.get();
            left.forEach(right.channels()::put);
            return nothing;
        });
    }

    static SyncStore forgetsDebts(MutableClock clock) {
        return BentStore.bend(clock, "namespace.forget", (right, arguments, rightly) -> {
            right.debts().of((ConnectionId) arguments[0]).stream()
                    .map(Debt::grantId)
                    .forEach(grantId -> right.debts().forget((ConnectionId) arguments[0], grantId));
            return rightly.get();
        });
    }

    static SyncStore forgetsTheTenant(MutableClock clock) {
        return BentStore.bend(clock, "namespace.forget", (right, arguments, rightly) -> {
            String tenant = ((ConnectionId) arguments[0]).tenant();
            right.connections().connected(Optional.empty(), Integer.MAX_VALUE).stream()
                    .filter(id -> id.tenant().equals(tenant))
                    .forEach(right::forget);
            return rightly.get();
        });
    }

    static SyncStore forgetsLeases(MutableClock clock) {
        return BentStore.bend(clock, "namespace.forget", (right, arguments, rightly) -> {
            String name = "sync/" + arguments[0];
            for (long epoch = 1; epoch <= 3; epoch++) {
                right.leases().release(new Lease(name, epoch));
            }
            return rightly.get();
        });
    }
}
