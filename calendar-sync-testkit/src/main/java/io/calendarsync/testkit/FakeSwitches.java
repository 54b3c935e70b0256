package io.calendarsync.testkit;

import java.util.EnumSet;
import java.util.Set;

/** Which of the behaviours that nobody could confirm are the other way round. Safe for use by many threads. */
public final class FakeSwitches {
    private final Set<FakeSwitch> on = EnumSet.noneOf(FakeSwitch.class);

    FakeSwitches() {}

    /** From now on Google behaves the less likely way. */
    public synchronized void turnOn(FakeSwitch behaviour) {
        on.add(behaviour);
    }

    /** From now on Google behaves the likelier way again. */
    public synchronized void turnOff(FakeSwitch behaviour) {
        on.remove(behaviour);
    }

    /** Whether Google behaves the less likely way. */
    public synchronized boolean isOn(FakeSwitch behaviour) {
        return on.contains(behaviour);
    }

    /** What is on. */
    @Override
    public synchronized String toString() {
        return on.toString();
    }
}
