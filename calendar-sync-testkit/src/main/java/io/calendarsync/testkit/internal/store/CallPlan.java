package io.calendarsync.testkit.internal.store;

import io.calendarsync.testkit.InjectedFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts calls by name, and knows what is to happen at which. */
public final class CallPlan {
    /** Stands for a call of whatever name. */
    public static final String ANY = "any call";

    private record At(String call, int nth) {}

    /** What is planned after a call; handed out before it, since others may be counted meanwhile. */
    public record Afterwards(Runnable ofName, Runnable ofAny) {
        /** Does it. */
        public void run() {
            ofName.run();
            ofAny.run();
        }
    }

    private final List<String> calls = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<At, Runnable> before = new HashMap<>();
    private final Map<At, Runnable> after = new HashMap<>();
    private boolean down;

    /** Plans something before the n-th call of a name. */
    public synchronized void before(String call, int nth, Runnable action) {
        before.put(at(call, nth), action);
    }

    /** Plans something after the n-th call of a name. */
    public synchronized void after(String call, int nth, Runnable action) {
        after.put(at(call, nth), action);
    }

    /** Whether every call fails. */
    public synchronized void down(boolean next) {
        down = next;
    }

    /** Forgets what was planned. */
    public synchronized void forget() {
        before.clear();
        after.clear();
    }

    /** The names of all calls. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** How many calls of a name there were. */
    public synchronized int count(String call) {
        return counts.getOrDefault(call, 0);
    }

    /** Counts a call, does what is planned before it, and says what is planned after it. */
    public Afterwards enter(String call) {
        Runnable first;
        Runnable second;
        Afterwards afterwards;
        synchronized (this) {
            calls.add(call);
            At named = new At(call, counts.merge(call, 1, Integer::sum));
            At any = new At(ANY, calls.size());
            if (down) {
                throw new InjectedFault(call + ", the store is down");
            }
            first = taken(before, named);
            second = taken(before, any);
            afterwards = new Afterwards(taken(after, named), taken(after, any));
        }
        // Outside the lock: what is planned may call the store itself.
        first.run();
        second.run();
        return afterwards;
    }

    private static Runnable taken(Map<At, Runnable> plan, At at) {
        Runnable action = plan.remove(at);
        return action == null ? CallPlan::nothing : action;
    }

    private static void nothing() {}

    private static At at(String call, int nth) {
        if (nth < 1) {
            throw new IllegalArgumentException("calls are counted from 1");
        }
        return new At(call, nth);
    }
}
