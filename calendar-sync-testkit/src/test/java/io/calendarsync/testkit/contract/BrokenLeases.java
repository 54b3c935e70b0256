package io.calendarsync.testkit.contract;

import io.calendarsync.spi.Lease;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.testkit.MutableClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Stores whose leases break one rule each. */
final class BrokenLeases {
    private BrokenLeases() {}

    static SyncStore lendsAgainToItsThread(MutableClock clock) {
        ThreadLocal<Map<String, Lease>> mine = ThreadLocal.withInitial(HashMap::new);
        return BentStore.bend(clock, "leases.acquire", (right, arguments, rightly) -> {
            Lease lent = mine.get().get((String) arguments[0]);
            if (lent != null && right.leases().renew(lent, (Duration) arguments[1])) {
                return Optional.of(lent);
            }
            Object taken = rightly.get();
            if (taken instanceof Optional<?> lease && lease.isPresent()) {
                mine.get().put((String) arguments[0], (Lease) lease.get());
            }
            return taken;
        });
    }

    static SyncStore sharesSeizedLeases(MutableClock clock) {
        Map<SyncStore.Namespace, Map<String, Lease>> seized = new HashMap<>();
        return BentStore.bend(clock, "leases.seize", (right, arguments, rightly) -> {
            synchronized (seized) {
                Map<String, Lease> here = seized.computeIfAbsent(right, fresh -> new HashMap<>());
                Lease lent = here.get((String) arguments[0]);
                if (lent != null && right.leases().renew(lent, (Duration) arguments[1])) {
                    return lent;
                }
                Object taken = rightly.get();
                here.put((String) arguments[0], (Lease) taken);
                return taken;
            }
        });
    }
}
