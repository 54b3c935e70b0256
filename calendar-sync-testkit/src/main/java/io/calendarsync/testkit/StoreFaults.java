package io.calendarsync.testkit;

import io.calendarsync.spi.SyncStore;
import io.calendarsync.spi.TokenStore;
import io.calendarsync.testkit.internal.store.CallPlan;
import io.calendarsync.testkit.internal.store.WatchedStore;
import java.util.List;

/**
 * Breaks stores at chosen calls: before a call had its effect, or after it, when nobody learns of it.
 *
 * <p>Calls are named {@code part.method}: {@code connections.save}, {@code ledger.page}, {@code leases.renew},
 * {@code namespace.forget}, and {@code tokens.replace} for a token store. They are counted over all stores that one instance wraps, from 1. What is
 * planned for a call happens once.
 *
 * <pre>
 * StoreFaults faults = StoreFaults.none();
 * SyncStore store = faults.around(InMemorySyncStore.create(clock));
 * faults.failAfter("ledger.save", 2);
 * </pre>
 *
 * <p>Safe for use by many threads.
 */
public final class StoreFaults {
    private final CallPlan plan = new CallPlan();

    private StoreFaults() {}

    /** Nothing planned: every call goes through. */
    public static StoreFaults none() {
        return new StoreFaults();
    }

    /** The same store, with every call of its parts under this plan. */
    public SyncStore around(SyncStore store) {
        return WatchedStore.around(store, plan);
    }

    /** The same store, with every call under this plan. */
    public TokenStore around(TokenStore store) {
        return WatchedStore.around(store, plan);
    }

    /** The n-th call at all throws an {@link InjectedFault} and has no effect. */
    public void failBefore(int nth) {
        failBefore(CallPlan.ANY, nth);
    }

    /** The n-th call of this name throws an {@link InjectedFault} and has no effect. */
    public void failBefore(String call, int nth) {
        runBefore(call, nth, () -> {
            throw new InjectedFault(call + " " + nth + ", before its effect");
        });
    }

    /** The n-th call at all has its effect and then throws an {@link InjectedFault}. */
    public void failAfter(int nth) {
        failAfter(CallPlan.ANY, nth);
    }

    /** The n-th call of this name has its effect and then throws an {@link InjectedFault}. */
    public void failAfter(String call, int nth) {
        runAfter(call, nth, () -> {
            throw new InjectedFault(call + " " + nth + ", after its effect");
        });
    }

    /** Runs something before the n-th call of this name, such as another node's doings. */
    public void runBefore(String call, int nth, Runnable action) {
        plan.before(call, nth, action);
    }

    /** Runs something after the n-th call of this name had its effect. */
    public void runAfter(String call, int nth, Runnable action) {
        plan.after(call, nth, action);
    }

    /** From now on every call throws an {@link InjectedFault}, as of a database that is down. */
    public void breakDown() {
        plan.down(true);
    }

    /** From now on calls go through again; what was planned and did not happen is forgotten. */
    public void recover() {
        plan.down(false);
        plan.forget();
    }

    /** The names of all calls so far, in order. */
    public List<String> calls() {
        return plan.calls();
    }

    /** How many calls of this name there were. */
    public int calls(String call) {
        return plan.count(call);
    }
}
