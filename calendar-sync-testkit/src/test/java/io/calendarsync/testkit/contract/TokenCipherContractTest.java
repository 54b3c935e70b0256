package io.calendarsync.testkit.contract;

import io.calendarsync.spi.TokenCipher;
import io.calendarsync.testkit.TokenCipherContract;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract finds what is wrong, and nothing else. */
class TokenCipherContractTest {
    private static Supplier<TokenCipher> made = Unreachable::new;

    @TestFactory
    Stream<DynamicTest> aBrokenCipherFailsItsRuleAlone() {
        return Broken.tests(BrokenCiphers.ROWS, Suite.class, subject -> made = subject);
    }

    static final class Suite extends TokenCipherContract {
        @Override
        protected TokenCipher create() {
            return made.get();
        }

        @Override
        protected Optional<TokenCipher> createBroken() {
            TokenCipher cipher = made.get();
            return Optional.of(cipher instanceof AnswersWhenBroken ? cipher : new Unreachable());
        }
    }

    private static final class Unreachable implements TokenCipher {
        @Override
        public String seal(byte[] secret, String context) {
            throw new IllegalStateException("no key service");
        }

        @Override
        public Optional<byte[]> open(String sealed, String context) {
            throw new IllegalStateException("no key service");
        }
    }
}
