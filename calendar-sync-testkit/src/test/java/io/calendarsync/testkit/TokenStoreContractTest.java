package io.calendarsync.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.spi.SealedGrant;
import io.calendarsync.spi.TokenStore;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The contract finds what is wrong, and nothing else. */
class TokenStoreContractTest {
    @Test
    void versionsComparedByOrderBreakT4() {
        assertBreaks("T4", "not for order", ComparesByOrder.class);
    }

    @Test
    void lookingBeforeLeapingBreaksT5() {
        assertBreaks("T5", "atomic", LooksAndLeaps.class);
    }

    @Test
    void failuresAnsweredAsAbsenceBreakT7() {
        assertBreaks("T7", "no failure of the database", SwallowsFailures.class);
    }

    @Test
    void idsWithoutCaseBreakT8() {
        assertBreaks("T8", "compares case", ForgetsCase.class);
    }

    private static void assertBreaks(String rule, String hint, Class<?> suite) {
        Map<String, String> broken = ContractRun.brokenRules(suite);
        assertEquals(Set.of(rule), broken.keySet(), broken::toString);
        assertTrue(broken.get(rule).contains(hint), broken::toString);
    }

    /** A store over one that keeps the rules. */
    static class Bent implements TokenStore {
        final InMemoryTokenStore right = new InMemoryTokenStore();

        @Override
        public Optional<SealedGrant> load(String grantId) {
            return right.load(grantId);
        }

        @Override
        public boolean create(String grantId, SealedGrant grant) {
            return right.create(grantId, grant);
        }

        @Override
        public boolean replace(String grantId, long expectedVersion, SealedGrant next) {
            return right.replace(grantId, expectedVersion, next);
        }

        @Override
        public void delete(String grantId) {
            right.delete(grantId);
        }
    }

    static class ComparesByOrder extends TokenStoreContract {
        @Override
        protected TokenStore create() {
            return new Bent() {
                @Override
                public boolean replace(String grantId, long expectedVersion, SealedGrant next) {
                    return load(grantId)
                            .filter(stored -> stored.version() <= expectedVersion)
                            .map(stored -> right.replace(grantId, stored.version(), next))
                            .orElse(false);
                }
            };
        }
    }

    static class LooksAndLeaps extends TokenStoreContract {
        @Override
        protected TokenStore create() {
            return new Bent() {
                @Override
                public boolean create(String grantId, SealedGrant grant) {
                    if (load(grantId).isPresent()) {
                        return false;
                    }
                    LockSupport.parkNanos(1_000_000);
                    right.delete(grantId);
                    right.create(grantId, grant);
                    return true;
                }
            };
        }
    }

    static class SwallowsFailures extends TokenStoreContract {
        @Override
        protected TokenStore create() {
            return new Bent();
        }

        @Override
        protected Optional<TokenStore> createBroken() {
            return Optional.of(create());
        }
    }

    static class ForgetsCase extends TokenStoreContract {
        @Override
        protected TokenStore create() {
            return new Bent() {
                @Override
                public Optional<SealedGrant> load(String grantId) {
                    return super.load(grantId.toLowerCase(Locale.ROOT));
                }

                @Override
                public boolean create(String grantId, SealedGrant grant) {
                    return super.create(grantId.toLowerCase(Locale.ROOT), grant);
                }
            };
        }
    }
}
