package io.calendarsync.testkit.internal.contract;

import io.calendarsync.spi.SyncStore;
import io.calendarsync.testkit.MutableClock;
import org.junit.jupiter.api.BeforeEach;

/** What every group of store rules begins with: a fresh store, its clock, and one namespace of it. */
public abstract class StoreRules {
    /** The clock that the store goes by. */
    protected final MutableClock clock = MutableClock.create();

    /** The store under test. */
    protected SyncStore store;

    /** A namespace of it. */
    protected SyncStore.Namespace space;

    /** Extended for one store. */
    protected StoreRules() {}

    /** A fresh, empty store that goes by this clock. */
    protected abstract SyncStore create(MutableClock clock);

    @BeforeEach
    void open() {
        store = create(clock);
        space = store.namespace("shop");
    }
}
