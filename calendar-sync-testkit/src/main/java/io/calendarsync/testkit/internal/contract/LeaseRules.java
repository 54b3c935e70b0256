package io.calendarsync.testkit.internal.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.spi.Lease;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** S8 and S9, with S11, for leases. */
public abstract class LeaseRules extends StoreRules {
    /** Extended for one store. */
    protected LeaseRules() {}

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void S8_aLeaseThatIsHeldIsNotGivenAgain() {
        Lease lease = acquire("sync").orElseThrow();
        assertEquals("sync", lease.name(), "S8: a lease must carry its name");
        assertEquals(Optional.empty(), acquire("sync"), "S8: a lease has one holder, though the same thread asks");
    }

    @Test
    void S11_leasesAreToldApartByCase() {
        acquire("sync");
        assertTrue(acquire("SYNC").isPresent(), "S11: check that the lease's name compares case");
    }

    @Test
    void S8_ofManyThatAcquireOneGetsIt() {
        for (int round = 0; round < 20; round++) {
            String name = "sync-" + round;
            assertEquals(
                    1,
                    Race.winners(number -> acquire(name).isPresent()),
                    "S8: check that taking a lease is one atomic statement, the very first time too");
        }
    }

    @Test
    void S8_aLeaseEndsByTheStoresClock() {
        Lease lease = acquire("sync").orElseThrow();
        clock.advance(MINUTE.minusMillis(1));
        assertEquals(Optional.empty(), acquire("sync"), "S8: a lease must last its whole length");
        clock.advance(Duration.ofMillis(1));
        assertFalse(space.leases().renew(lease, MINUTE), "S8: a lease that ended is not renewed");
        assertTrue(acquire("sync").isPresent(), "S8: a lease must end after its length, by the store's clock");
    }

    @Test
    void S8_epochsRiseWithEveryHolder() {
        Lease first = acquire("sync").orElseThrow();
        space.leases().release(first);
        Lease second = acquire("sync").orElseThrow();
        clock.advance(MINUTE);
        Lease third = acquire("sync").orElseThrow();
        Lease fourth = space.leases().seize("sync", MINUTE);
        String hint = "S8: an epoch must rise with each holder, after a release too: keep the row";
        assertTrue(first.epoch() < second.epoch(), hint);
        assertTrue(second.epoch() < third.epoch(), hint);
        assertTrue(third.epoch() < fourth.epoch(), hint);
    }

    @Test
    void S8_aRenewedLeaseLastsFromNow() {
        Lease lease = acquire("sync").orElseThrow();
        clock.advance(Duration.ofSeconds(50));
        assertTrue(space.leases().renew(lease, MINUTE), "S8: the holder must be able to renew");
        clock.advance(Duration.ofSeconds(59));
        assertEquals(Optional.empty(), acquire("sync"), "S8: a renewed lease lasts from the moment it was renewed");
        clock.advance(Duration.ofSeconds(1));
        assertTrue(acquire("sync").isPresent(), "S8: a renewed lease ends as well");
    }

    @Test
    void S8_aReleasedLeaseIsFree() {
        Lease lease = acquire("sync").orElseThrow();
        space.leases().release(lease);
        assertFalse(space.leases().renew(lease, MINUTE), "S8: a released lease is no longer held");
        Lease next = acquire("sync").orElseThrow();
        space.leases().release(lease);
        assertTrue(space.leases().renew(next, MINUTE), "S8: a former holder must not release another's lease");
    }

    @Test
    void S9_seizingSucceedsAtOnceAndEndsTheFormerRight() {
        Lease former = acquire("sync").orElseThrow();
        Lease seized = space.leases().seize("sync", MINUTE);
        assertFalse(space.leases().renew(former, MINUTE), "S9: the holder before must not renew");
        space.leases().release(former);
        assertEquals(Optional.empty(), acquire("sync"), "S9: a seized lease is held");
        assertTrue(space.leases().renew(seized, MINUTE), "S9: whoever seized a lease holds it");
        assertTrue(space.leases().seize("free", MINUTE).epoch() > 0, "S9: a lease that nobody held is seized too");
    }

    @Test
    void S9_ofManyThatSeizeEachGetsItsOwnEpochAndTheLastHoldsIt() {
        List<Lease> leases = Race.run(number -> space.leases().seize("sync", MINUTE));
        Set<Long> epochs = new HashSet<>();
        leases.forEach(lease -> epochs.add(lease.epoch()));
        assertEquals(Race.THREADS, epochs.size(), "S9: no two holders may share an epoch");
        long holders = leases.stream()
                .filter(lease -> space.leases().renew(lease, MINUTE))
                .count();
        assertEquals(1, holders, "S9: only the last one to seize holds it");
    }

    private Optional<Lease> acquire(String name) {
        return space.leases().acquire(name, MINUTE);
    }
}
