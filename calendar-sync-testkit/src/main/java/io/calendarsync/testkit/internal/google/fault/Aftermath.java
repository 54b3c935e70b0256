package io.calendarsync.testkit.internal.google.fault;

import io.calendarsync.testkit.FakeFault;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What faults left behind: requests that are still under way, and things that cannot be seen yet.
 *
 * <p>Nothing is run under its lock.
 */
public final class Aftermath {
    private final List<Late> late = new ArrayList<>();
    private final List<Unseen> unseen = new ArrayList<>();
    private volatile boolean anything;

    /** Keeps a request under way until its fault lets it land. */
    public synchronized void delay(Arrival arrival, FakeFault fault, Runnable landing) {
        late.add(new Late(arrival, fault, landing));
        anything = true;
    }

    /** Makes the next calls that name something find nothing. */
    public synchronized void hide(Arrival named, int calls) {
        unseen.add(new Unseen(named, calls));
        anything = true;
    }

    /** Whether what a call names cannot be seen yet; each asking is one of the calls that find nothing. */
    public boolean hides(Arrival arrival) {
        return anything && hiding(arrival);
    }

    /** Lets those land that waited for a newer write to their event, once that was done. */
    public void written(Arrival arrival) {
        if (anything) {
            due(each -> each.fault instanceof FakeFault.LandsAfterNewer && each.arrival.meansEventOf(arrival))
                    .forEach(Runnable::run);
        }
    }

    /** Counts a call for those that wait for a number of them; the landings that are due once it is over. */
    public List<Runnable> passing(Arrival arrival) {
        // The calls of a batch count, and not their envelope.
        return anything && !arrival.method().equals("batch") ? due(Late::oneCallLess) : List.of();
    }

    /** Lets everything land that is under way; says how many requests that were. */
    public int landAll() {
        List<Runnable> landing = due(each -> true);
        landing.forEach(Runnable::run);
        return landing.size();
    }

    /** Forgets everything: what has not landed never will, and everything can be seen. */
    public synchronized void clear() {
        late.clear();
        unseen.clear();
        anything = false;
    }

    private synchronized boolean hiding(Arrival arrival) {
        for (Iterator<Unseen> all = unseen.iterator(); all.hasNext(); ) {
            Unseen each = all.next();
            if (each.isNamedBy(arrival)) {
                if (--each.calls == 0) {
                    all.remove();
                }
                return true;
            }
        }
        return false;
    }

    private synchronized List<Runnable> due(Predicate<Late> wish) {
        List<Late> due = new ArrayList<>();
        late.removeIf(each -> wish.test(each) && due.add(each));
        return due.stream().map(each -> each.landing).toList();
    }

    private static final class Late {
        private final Arrival arrival;
        private final FakeFault fault;
        private final Runnable landing;
        private int calls;

        Late(Arrival arrival, FakeFault fault, Runnable landing) {
            this.arrival = arrival;
            this.fault = fault;
            this.landing = landing;
            calls = fault instanceof FakeFault.LandsAfterCalls some ? some.calls() : 0;
        }

        boolean oneCallLess() {
            return fault instanceof FakeFault.LandsAfterCalls && --calls == 0;
        }
    }

    private static final class Unseen {
        private final Arrival named;
        private int calls;

        Unseen(Arrival named, int calls) {
            this.named = named;
            this.calls = calls;
        }

        boolean isNamedBy(Arrival arrival) {
            return named.event().isPresent()
                    ? named.meansEventOf(arrival)
                    : named.calendar().equals(arrival.calendar());
        }
    }
}
