package io.calendarsync.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Arms faults by Google's names of the methods.
 *
 * <p>Calls inside a batch are met like single ones; an answer lost inside a batch loses the answer of the whole batch,
 * after the effects of all its calls. Faults of {@code batch} meet the batch as a whole. What was armed for a number of
 * calls comes first, in the order of arming; what was armed for always comes after. Safe for use by many threads.
 */
public final class FakeFaults {
    private final Map<String, Deque<FakeFault>> armed = new HashMap<>();
    private final Map<String, FakeFault> always = new HashMap<>();

    FakeFaults() {}

    /** Meets the next call of a method. */
    public void next(String method, FakeFault fault) {
        times(1, method, fault);
    }

    /** Meets the next calls of a method, this many. */
    public synchronized void times(int calls, String method, FakeFault fault) {
        FakeMethods.require(method);
        Deque<FakeFault> queue = armed.computeIfAbsent(method, unknown -> new ArrayDeque<>());
        for (int i = 0; i < calls; i++) {
            queue.add(fault);
        }
    }

    /** Meets every call of a method until faults are cleared. */
    public synchronized void always(String method, FakeFault fault) {
        FakeMethods.require(method);
        always.put(method, fault);
    }

    /** Disarms everything. */
    public synchronized void clear() {
        armed.clear();
        always.clear();
    }

    synchronized Optional<FakeFault> take(String method) {
        Deque<FakeFault> queue = armed.get(method);
        return queue == null || queue.isEmpty() ? Optional.ofNullable(always.get(method)) : Optional.of(queue.remove());
    }
}
