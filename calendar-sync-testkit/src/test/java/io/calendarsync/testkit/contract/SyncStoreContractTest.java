package io.calendarsync.testkit.contract;

import io.calendarsync.spi.SyncStore;
import io.calendarsync.testkit.InMemorySyncStore;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.StoreFaults;
import io.calendarsync.testkit.SyncStoreContract;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract finds what is wrong, and nothing else. */
class SyncStoreContractTest {
    private static Function<MutableClock, SyncStore> made = InMemorySyncStore::create;

    @TestFactory
    Stream<DynamicTest> aBrokenStoreFailsItsRuleAlone() {
        return Broken.tests(BrokenSyncStores.ROWS, Suite.class, subject -> made = subject);
    }

    static final class Suite extends SyncStoreContract {
        @Override
        protected SyncStore create(MutableClock clock) {
            return made.apply(clock);
        }

        @Override
        protected Optional<SyncStore> createBroken(MutableClock clock) {
            SyncStore store = made.apply(clock);
            StoreFaults faults = StoreFaults.none();
            faults.breakDown();
            return Optional.of(store instanceof AnswersWhenBroken ? store : faults.around(store));
        }
    }
}
