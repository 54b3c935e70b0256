package io.calendarsync.testkit;

import io.calendarsync.testkit.internal.google.fault.Aftermath;
import io.calendarsync.testkit.internal.google.fault.Arrival;
import io.calendarsync.testkit.internal.google.fault.Troubles;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Arms faults by Google's names of the methods, and by what calls are about.
 *
 * <p>Calls inside a batch are met like single ones; an answer lost inside a batch loses the answer of the whole batch,
 * after the effects of all its calls. Faults of {@code batch} meet the batch as a whole. One call is struck by one fault:
 * what was armed for a number of calls comes first, in the order of arming; of what was armed for always, the latest.
 * Safe for use by many threads.
 */
public final class FakeFaults {
    private final List<ArmedFault> armed = new CopyOnWriteArrayList<>();
    private final Aftermath aftermath = new Aftermath();
    private final SplittableRandom random;
    private volatile Duration latency = Duration.ZERO;

    FakeFaults(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Meets the next call of a method. */
    public ArmedFault next(String method, FakeFault fault) {
        return times(1, method, fault);
    }

    /** Meets the next calls of a method, this many. */
    public ArmedFault times(int calls, String method, FakeFault fault) {
        return on(method).times(calls).fail(fault);
    }

    /** Meets every call of a method until faults are cleared. */
    public ArmedFault always(String method, FakeFault fault) {
        return on(method).fail(fault);
    }

    /** Begins to say which calls of a method are to be met. */
    public FaultTarget on(String method) {
        FakeMethods.require(method);
        return new FaultTarget(this, Optional.of(method));
    }

    /** Begins to say which calls are to be met, of all methods that the fault means something for. */
    public FaultTarget onEverything() {
        return new FaultTarget(this, Optional.empty());
    }

    /** Makes every exchange take this much longer, a batch once for all its calls; nothing by default. */
    public void latency(Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException("a latency cannot be negative");
        }
        latency = value;
    }

    /** Lets every request that is still under way take its effect now; answers how many there were. */
    public int landLate() {
        return aftermath.landAll();
    }

    /** What is armed and may still strike, in the order of arming. */
    public List<ArmedFault> armed() {
        return armed.stream().filter(each -> !each.spent()).toList();
    }

    /** Disarms everything: no latency, requests that are under way get lost, and what was created can be seen. */
    public void clear() {
        armed.clear();
        latency = Duration.ZERO;
        aftermath.clear();
    }

    /** What is armed. */
    @Override
    public String toString() {
        return armed().toString();
    }

    ArmedFault arm(ArmedFault.Selection selection, FakeFault fault) {
        ArmedFault made = new ArmedFault(selection, fault, this);
        armed.add(made);
        return made;
    }

    void disarm(ArmedFault fault) {
        armed.remove(fault);
    }

    Troubles troubles() {
        return new Troubles() {
            @Override
            public Optional<FakeFault> take(Arrival arrival) {
                return armed.isEmpty() ? Optional.empty() : struck(arrival);
            }

            @Override
            public Duration latency() {
                return latency;
            }

            @Override
            public Aftermath aftermath() {
                return aftermath;
            }
        };
    }

    private synchronized Optional<FakeFault> struck(Arrival arrival) {
        List<ArmedFault> met =
                armed.stream().filter(each -> each.meets(arrival)).toList();
        Optional<ArmedFault> striking = met.stream()
                .filter(ArmedFault::limited)
                .filter(each -> each.strikes(random::nextDouble))
                .findFirst();
        for (int i = met.size() - 1; i >= 0 && striking.isEmpty(); i--) {
            ArmedFault each = met.get(i);
            striking = !each.limited() && each.strikes(random::nextDouble) ? Optional.of(each) : Optional.empty();
        }
        armed.removeIf(ArmedFault::spent);
        return striking.map(ArmedFault::fault);
    }
}
