package io.calendarsync.testkit;

import io.calendarsync.testkit.internal.google.fault.Arrival;
import io.calendarsync.testkit.internal.google.fault.FaultFit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;

/** A fault that waits for its calls, and tells how often it struck. Safe for use by many threads. */
public final class ArmedFault {
    private final Selection selection;
    private final FakeFault fault;
    private final Runnable disarming;
    private long seen;
    private long strikes;

    ArmedFault(Selection selection, FakeFault fault, FakeFaults owner) {
        this.selection = selection;
        this.fault = fault;
        disarming = () -> owner.disarm(this);
    }

    /** What goes wrong. */
    public FakeFault fault() {
        return fault;
    }

    /** How many calls it struck so far. */
    public synchronized long strikes() {
        return strikes;
    }

    /** Strikes no more. */
    public void disarm() {
        disarming.run();
    }

    /** What goes wrong, where, and how often it did. */
    @Override
    public String toString() {
        return fault + " " + selection + ", struck " + strikes();
    }

    boolean limited() {
        return selection.times().isPresent();
    }

    synchronized boolean spent() {
        return selection.times().isPresent() && strikes >= selection.times().getAsInt();
    }

    /** Looks at a call that may have been struck by another fault already; answers whether it would strike. */
    synchronized boolean meets(Arrival arrival) {
        if (!selection.matches(arrival) || !FaultFit.fits(fault, arrival.method())) {
            return false;
        }
        seen++;
        return seen > selection.skipped() && !spent();
    }

    synchronized boolean strikes(DoubleSupplier chance) {
        if (selection.probability() < 1 && chance.getAsDouble() >= selection.probability()) {
            return false;
        }
        strikes++;
        return true;
    }

    /** Which calls a fault is meant for. */
    record Selection(
            Optional<String> method,
            Optional<String> account,
            Optional<String> calendar,
            Optional<String> event,
            int skipped,
            OptionalInt times,
            double probability) {

        boolean matches(Arrival arrival) {
            return agree(method, Optional.of(arrival.method()))
                    && agree(account, arrival.account())
                    && (agree(calendar, arrival.calendar()) || meansOwn(arrival))
                    && agree(event, arrival.event());
        }

        private boolean meansOwn(Arrival arrival) {
            return calendar.equals(Optional.of("primary"))
                    && arrival.calendar().isPresent()
                    && arrival.calendar().equals(arrival.account());
        }

        @Override
        public String toString() {
            return "on " + method.orElse("every method")
                    + account.map(who -> " of " + who).orElse("")
                    + calendar.map(which -> " in " + which).orElse("")
                    + event.map(which -> " for " + which).orElse("")
                    + (skipped == 0 ? "" : " after " + skipped)
                    + (times.isPresent() ? " " + times.getAsInt() + " times" : " always")
                    + (probability < 1 ? " by chance of " + probability : "");
        }

        private static boolean agree(Optional<String> wish, Optional<String> there) {
            return wish.isEmpty() || wish.equals(there);
        }
    }
}
