package io.calendarsync.testkit.contract;

import io.calendarsync.spi.TokenStore;
import io.calendarsync.testkit.InMemoryTokenStore;
import io.calendarsync.testkit.StoreFaults;
import io.calendarsync.testkit.TokenStoreContract;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract finds what is wrong, and nothing else. */
class TokenStoreContractTest {
    private static Supplier<TokenStore> made = InMemoryTokenStore::new;

    @TestFactory
    Stream<DynamicTest> aBrokenStoreFailsItsRuleAlone() {
        return Broken.tests(BrokenTokenStores.ROWS, Suite.class, subject -> made = subject);
    }

    static final class Suite extends TokenStoreContract {
        @Override
        protected TokenStore create() {
            return made.get();
        }

        @Override
        protected Optional<TokenStore> createBroken() {
            TokenStore store = made.get();
            StoreFaults faults = StoreFaults.none();
            faults.breakDown();
            return Optional.of(store instanceof AnswersWhenBroken ? store : faults.around(store));
        }
    }
}
