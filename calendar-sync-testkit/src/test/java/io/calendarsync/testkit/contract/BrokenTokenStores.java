package io.calendarsync.testkit.contract;

import io.calendarsync.spi.SealedGrant;
import io.calendarsync.spi.TokenStore;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Token stores that break one rule each. */
final class BrokenTokenStores {
    static final List<Broken<Supplier<TokenStore>>> ROWS = List.of(
            new Broken<>("T1", "keeps versions in 32 bits", "holds 64 bits", CutsVersions::new),
            new Broken<>("T2", "throws where no row is", "finding no row is no failure", ThrowsForAbsent::new),
            new Broken<>("T3", "stores what it refuses", "leaves a stored grant alone", StoresWhatItRefuses::new),
            new Broken<>("T4", "compares versions by order", "not for order", ComparesByOrder::new),
            new Broken<>("T5", "looks, then creates", "atomic", LooksAndLeaps::new),
            new Broken<>("T6", "wants to delete a row", "deleting no row is no failure", WantsARow::new),
            new Broken<>("T7", "answers when it is broken", "no failure of the database", Swallows::new),
            new Broken<>("T8", "forgets the case of ids", "compares case", ForgetsCase::new));

    private BrokenTokenStores() {}

    private static final class CutsVersions extends BentTokenStore {
        @Override
        public boolean create(String grantId, SealedGrant grant) {
            return super.create(grantId, new SealedGrant((int) grant.version(), grant.sealed()));
        }
    }

    private static final class ThrowsForAbsent extends BentTokenStore {
        private final Set<String> known = ConcurrentHashMap.newKeySet();

        @Override
        public Optional<SealedGrant> load(String grantId) {
            if (!known.contains(grantId)) {
                throw new NoSuchElementException(grantId);
            }
            return super.load(grantId);
        }

        @Override
        public boolean create(String grantId, SealedGrant grant) {
            known.add(grantId);
            return super.create(grantId, grant);
        }
    }

    private static final class StoresWhatItRefuses extends BentTokenStore {
        @Override
        public boolean create(String grantId, SealedGrant grant) {
            boolean created = super.create(grantId, grant);
            load(grantId).ifPresent(stored -> right.replace(grantId, stored.version(), grant));
            return created;
        }
    }

    private static final class ComparesByOrder extends BentTokenStore {
        @Override
        public boolean replace(String grantId, long expectedVersion, SealedGrant next) {
            return load(grantId)
                    .filter(stored -> stored.version() <= expectedVersion)
                    .map(stored -> right.replace(grantId, stored.version(), next))
                    .orElse(false);
        }
    }

    private static final class LooksAndLeaps extends BentTokenStore {
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
    }

    private static final class WantsARow extends BentTokenStore {
        @Override
        public void delete(String grantId) {
            super.delete(load(grantId).map(stored -> grantId).orElseThrow());
        }
    }

    private static final class Swallows extends BentTokenStore implements AnswersWhenBroken {}

    private static final class ForgetsCase extends BentTokenStore {
        @Override
        public Optional<SealedGrant> load(String grantId) {
            return super.load(grantId.toLowerCase(Locale.ROOT));
        }

        @Override
        public boolean create(String grantId, SealedGrant grant) {
            return super.create(grantId.toLowerCase(Locale.ROOT), grant);
        }
    }
}
