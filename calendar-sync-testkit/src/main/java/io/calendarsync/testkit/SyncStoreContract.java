package io.calendarsync.testkit;

import io.calendarsync.spi.SyncStore;
import io.calendarsync.testkit.internal.contract.BreakdownRules;
import io.calendarsync.testkit.internal.contract.BudgetRules;
import io.calendarsync.testkit.internal.contract.ChannelRules;
import io.calendarsync.testkit.internal.contract.ConnectedRules;
import io.calendarsync.testkit.internal.contract.ConnectionRules;
import io.calendarsync.testkit.internal.contract.ConsentRules;
import io.calendarsync.testkit.internal.contract.DebtRules;
import io.calendarsync.testkit.internal.contract.DirtyKeyRules;
import io.calendarsync.testkit.internal.contract.EventIdRules;
import io.calendarsync.testkit.internal.contract.ForgettingRules;
import io.calendarsync.testkit.internal.contract.LeaseRules;
import io.calendarsync.testkit.internal.contract.LedgerQueryRules;
import io.calendarsync.testkit.internal.contract.LedgerSaveRules;
import io.calendarsync.testkit.internal.contract.NamespaceRules;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/**
 * The rules of a {@link SyncStore}; extend it and say how one is made.
 *
 * <p>Tests are named after the rules and grouped by the parts of the store. Confined to one thread, but for the threads
 * that a test itself starts.
 *
 * <pre>{@code
 * class MySyncStoreTest extends SyncStoreContract {
 *     @Override
 *     protected SyncStore create(MutableClock clock) {
 *         return new MySyncStore(clock);
 *     }
 * }
 * }</pre>
 */
public abstract class SyncStoreContract {
    /** Extended for one implementation. */
    protected SyncStoreContract() {}

    /**
     * A fresh, empty store.
     *
     * @param clock the clock that its leases and budgets must go by
     */
    protected abstract SyncStore create(MutableClock clock);

    /** A store whose database cannot be reached, for S12; without one that rule is skipped. */
    protected Optional<SyncStore> createBroken(MutableClock clock) {
        return Optional.empty();
    }

    @Nested
    class Namespaces extends NamespaceRules {
        @Override
        protected SyncStore create(MutableClock clock) {
            return SyncStoreContract.this.create(clock);
        }
    }

    @Nested
    class Connections extends ConnectionRules {
        @Override
        protected SyncStore create(MutableClock clock) {
            return SyncStoreContract.this.create(clock);
        }
    }

    @Nested
    class Connected extends ConnectedRules {
        @Override
        protected SyncStore create(MutableClock clock) {
            return SyncStoreContract.this.create(clock);
        }
    }

    @Nested
    class Consents extends ConsentRules {
        @Override
        protected SyncStore create(MutableClock clock) {
            return SyncStoreContract.this.create(clock);
        }
    }

    @Nested
    class LedgerSaves extends LedgerSaveRules {
        @Override
        protected SyncStore create(MutableClock clock) {
            return SyncStoreContract.this.create(clock);
        }
    }

    @Nested
    class LedgerQueries extends LedgerQueryRules {
        @Override
        protected SyncStore create(MutableClock clock) {
            return SyncStoreContract.this.create(clock);
        }
    }

    @Nested
    class EventIds extends EventIdRules {
        @Override
        protected SyncStore create(MutableClock clock) {
            return SyncStoreContract.this.create(clock);
        }
    }

    @Nested
    class DirtyKeys extends DirtyKeyRules {
        @Override
        protected SyncStore create(MutableClock clock) {
            return SyncStoreContract.this.create(clock);
        }
    }

    @Nested
    class Leases extends LeaseRules {
        @Override
        protected SyncStore create(MutableClock clock) {
            return SyncStoreContract.this.create(clock);
        }
    }

    @Nested
    class Budgets extends BudgetRules {
        @Override
        protected SyncStore create(MutableClock clock) {
            return SyncStoreContract.this.create(clock);
        }
    }

    @Nested
    class Debts extends DebtRules {
        @Override
        protected SyncStore create(MutableClock clock) {
            return SyncStoreContract.this.create(clock);
        }
    }

    @Nested
    class Channels extends ChannelRules {
        @Override
        protected SyncStore create(MutableClock clock) {
            return SyncStoreContract.this.create(clock);
        }
    }

    @Nested
    class Forgetting extends ForgettingRules {
        @Override
        protected SyncStore create(MutableClock clock) {
            return SyncStoreContract.this.create(clock);
        }
    }

    @Nested
    class Breakdowns extends BreakdownRules {
        @Override
        protected SyncStore create(MutableClock clock) {
            return SyncStoreContract.this.create(clock);
        }

        @Override
        protected Optional<SyncStore> createBroken(MutableClock clock) {
            return SyncStoreContract.this.createBroken(clock);
        }
    }
}
