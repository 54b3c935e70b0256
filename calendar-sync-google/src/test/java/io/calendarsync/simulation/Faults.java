package io.calendarsync.simulation;

import io.calendarsync.testkit.ArmedFault;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.FakeWorld;
import java.util.ArrayList;
import java.util.List;

/** The faults that were armed at the fake, and how often they struck. */
final class Faults {
    private final FakeWorld world;
    private final List<ArmedFault> armed = new ArrayList<>();
    private long hidden;

    Faults(FakeWorld world) {
        this.world = world;
    }

    void armed(ArmedFault fault) {
        armed.add(fault);
    }

    /** Whether a listing may be empty: once in a history, since a calendar that is empty again and again is empty. */
    boolean mayBeEmpty() {
        return armed.stream().noneMatch(each -> each.fault() instanceof FakeFault.EmptyListing);
    }

    /** Whether something was created since this was last asked that cannot be seen yet. */
    boolean hidMore() {
        long now = struck(FakeFault.NotYetVisible.class);
        boolean more = now > hidden;
        hidden = now;
        return more;
    }

    boolean everHid() {
        return struck(FakeFault.NotYetVisible.class) > 0;
    }

    /** Whether one of this kind struck. */
    long struck(Class<? extends FakeFault> kind) {
        long strikes = 0;
        for (ArmedFault each : armed) {
            if (kind.isInstance(each.fault())) {
                strikes += each.strikes();
            }
        }
        return strikes;
    }

    /** What is under way lands, and what was created can be seen. */
    void land() {
        int unused = world.faults().landLate();
        if (everHid()) {
            world.faults().clear(); // There is no other way to show it.
        }
    }

    void clear() {
        land();
        world.faults().clear();
    }

    long count(Coverage coverage) {
        long strikes = 0;
        for (ArmedFault each : armed) {
            strikes += each.strikes();
            if (each.strikes() > 0) {
                coverage.count("fault " + each.fault().getClass().getSimpleName());
                coverage.count("moment " + each.fault().moment());
            }
        }
        return strikes;
    }
}
