package io.calendarsync.testkit.internal.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.spi.SyncStore;
import io.calendarsync.spi.SyncStore.Budgets.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** S10: budgets. */
public abstract class BudgetRules extends StoreRules {
    /** Extended for one store. */
    protected BudgetRules() {}

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private record Passed(Instant at, long units) {}

    @Test
    void S10_aFreshWindowLetsItsLimitThrough() {
        for (int unit = 0; unit < 10; unit++) {
            assertEquals(Duration.ZERO, take(1, 10), "S10: units that the window has left must be given");
        }
        assertTrue(take(1, 10).compareTo(Duration.ZERO) > 0, "S10: the limit is used up");
        assertEquals(
                Duration.ZERO,
                space.budgets().take("another", 10, 10, MINUTE),
                "S10: budgets are apart by their names");
    }

    @Test
    void S10_noWindowLetsMoreThanItsLimitThrough() {
        Random random = new Random(7);
        List<Passed> passed = new ArrayList<>();
        for (int round = 0; round < 2_000; round++) {
            long units = 1L + random.nextInt(30);
            if (take(units, 100).isZero()) {
                passed.add(new Passed(clock.instant(), units));
                Instant windowStart = clock.instant().minus(MINUTE);
                passed.removeIf(before -> !before.at().isAfter(windowStart));
                long within = passed.stream().mapToLong(Passed::units).sum();
                assertTrue(
                        within <= 100,
                        () -> "S10: " + within + " units passed within a window of 100;"
                                + " counting by the calendar minute, or refilling a full bucket, lets up to twice the limit through");
            }
            clock.advance(Duration.ofMillis(random.nextInt(3_000)));
        }
    }

    @Test
    void S10_whoeverWaitsAsLongAsToldGetsThrough() {
        for (int round = 0; round < 50; round++) {
            Duration wait = take(7, 10);
            Instant patience = clock.instant().plus(MINUTE.multipliedBy(2));
            while (!wait.isZero()) {
                assertTrue(!wait.isNegative(), "S10: a wait must not be negative");
                clock.advance(wait);
                assertTrue(!clock.instant().isAfter(patience), "S10: alone, nobody waits longer than two windows");
                wait = take(7, 10);
            }
        }
    }

    @Test
    void S10_aClockThatIsSetBackKeepsNobodyWaiting() {
        take(4, 10);
        clock.advance(Duration.ofSeconds(-90));
        take(4, 10);
        clock.advance(Duration.ofSeconds(80));
        for (int round = 0; round < 20; round++) {
            Duration wait = take(7, 10);
            assertTrue(!wait.isNegative(), "S10: a wait must not be negative, though the clock was set back");
            assertTrue(wait.compareTo(MINUTE) <= 0, "S10: nobody waits longer than a window");
            clock.advance(wait);
        }
    }

    @Test
    void S10_whatIsRefusedUsesNothing() {
        take(6, 10);
        for (int round = 0; round < 10; round++) {
            take(6, 10);
        }
        assertEquals(Duration.ZERO, take(4, 10), "S10: units that were refused must not count");
    }

    @Test
    void S10_askingForMoreThanTheLimitEnds() {
        assertEquals(Duration.ZERO, take(500, 10), "S10: more units than the limit count as the whole limit");
        assertTrue(take(1, 10).compareTo(Duration.ZERO) > 0, "S10: the limit is used up");
    }

    @Test
    void S10_aLoweredLimitHoldsAtOnce() {
        take(10, 100);
        assertTrue(take(1, 10).compareTo(Duration.ZERO) > 0, "S10: what passed counts against the limit of this call");
    }

    @Test
    void S10_manyAtOnceGetNoMoreThanTheLimit() {
        for (int round = 0; round < 10; round++) {
            String name = "user-" + round;
            SyncStore.Budgets budgets = space.budgets();
            long given = Race.run(number -> {
                        int mine = 0;
                        for (int unit = 0; unit < 10; unit++) {
                            mine += budgets.take(name, 1, 25, MINUTE).isZero() ? 1 : 0;
                        }
                        return mine;
                    })
                    .stream()
                    .mapToInt(mine -> mine)
                    .sum();
            assertEquals(25, given, "S10: check that units are counted in one atomic statement");
        }
    }

    @Test
    void S10_aBlockedBudgetLetsNothingThroughForAWhile() {
        space.budgets().block("user", Duration.ofHours(1));
        assertEquals(Duration.ofHours(1), take(1, 10), "S10: a block must say how long it lasts");
        space.budgets().block("user", MINUTE);
        clock.advance(Duration.ofMinutes(59));
        assertEquals(MINUTE, take(1, 10), "S10: a shorter block must not end a longer one");
        clock.advance(MINUTE);
        assertEquals(Duration.ZERO, take(1, 10), "S10: a block must end by the store's clock");
    }

    @Test
    void S10_whatPassedIsTold() {
        assertEquals(new Usage(0, Optional.empty()), usage(), "S10: nothing passed yet");
        take(7, 10);
        clock.advance(MINUTE.dividedBy(2));
        take(2, 10);
        take(5, 10);
        assertEquals(9, usage().used(), "S10: what was let through, and not what was refused");
        clock.advance(MINUTE.dividedBy(2));
        assertEquals(2, usage().used(), "S10: of the window that ends now");
    }

    @Test
    void S10_aNarrowedBudgetLetsLessThroughForAWhile() {
        space.budgets().narrow("user", 4, Duration.ofHours(1));
        assertEquals(Duration.ZERO, take(4, 10), "S10: what it was narrowed to is let through");
        assertTrue(take(1, 10).compareTo(Duration.ZERO) > 0, "S10: and no more, whatever limit is asked with");
        space.budgets().narrow("user", 6, MINUTE.multipliedBy(2));
        assertEquals(Duration.ZERO, take(2, 10), "S10: the last word counts");
        assertEquals(new Usage(6, Optional.of(6L)), usage(), "S10: what it is narrowed to must be told");
        assertEquals(Duration.ZERO, space.budgets().take("another", 10, 10, MINUTE), "S10: of this budget alone");
        clock.advance(MINUTE.multipliedBy(2));
        assertEquals(new Usage(0, Optional.empty()), usage(), "S10: it must end by the store's clock");
        assertEquals(Duration.ZERO, take(10, 10), "S10: it must end by the store's clock");
    }

    private Usage usage() {
        return space.budgets().usage("user", MINUTE);
    }

    private Duration take(long units, long limit) {
        return space.budgets().take("user", units, limit, MINUTE);
    }
}
