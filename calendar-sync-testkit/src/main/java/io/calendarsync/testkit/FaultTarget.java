package io.calendarsync.testkit;

import io.calendarsync.testkit.internal.google.fault.FaultFit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Collects which calls a fault is to meet: all of a method unless more is said. Confined to one thread.
 *
 * <p>Started by {@link FakeFaults#on} or {@link FakeFaults#onEverything}, ended by {@link #fail}.
 */
public final class FaultTarget {
    private final FakeFaults faults;
    private final Optional<String> method;
    private Optional<String> account = Optional.empty();
    private Optional<String> calendar = Optional.empty();
    private Optional<String> event = Optional.empty();
    private int skipped;
    private OptionalInt times = OptionalInt.empty();
    private double probability = 1;

    FaultTarget(FakeFaults faults, Optional<String> method) {
        this.faults = faults;
        this.method = method;
    }

    /** Only calls on behalf of the account of this e-mail. */
    public FaultTarget account(String email) {
        account = Optional.of(email);
        return this;
    }

    /** Only calls about this calendar; {@code primary} means the caller's own. */
    public FaultTarget calendar(String id) {
        calendar = Optional.of(id);
        return this;
    }

    /** Only calls about the event of this id. */
    public FaultTarget event(String id) {
        event = Optional.of(id);
        return this;
    }

    /** Lets this many matching calls pass first, whatever else becomes of them. */
    public FaultTarget after(int calls) {
        skipped = atLeast(0, calls);
        return this;
    }

    /** Strikes this many calls and then no more; without it there is no end. */
    public FaultTarget times(int calls) {
        times = OptionalInt.of(atLeast(1, calls));
        return this;
    }

    /** Strikes each matching call with this probability, drawn under the world's seed. */
    public FaultTarget chance(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("no probability: " + value);
        }
        probability = value;
        return this;
    }

    /**
     * Arms the fault.
     *
     * @throws IllegalArgumentException when the fault means nothing for the method
     */
    public ArmedFault fail(FakeFault fault) {
        method.filter(name -> !FaultFit.fits(fault, name)).ifPresent(name -> {
            throw new IllegalArgumentException(fault + " means nothing for " + name);
        });
        return faults.arm(
                new ArmedFault.Selection(method, account, calendar, event, skipped, times, probability), fault);
    }

    private static int atLeast(int least, int calls) {
        if (calls < least) {
            throw new IllegalArgumentException("at least " + least + " calls, not " + calls);
        }
        return calls;
    }
}
