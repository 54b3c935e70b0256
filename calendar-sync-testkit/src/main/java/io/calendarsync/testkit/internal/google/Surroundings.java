package io.calendarsync.testkit.internal.google;

import io.calendarsync.testkit.FakeLimits;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.FakeSwitches;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What everything in one Google shares: its time, its chance, and what a test has set.
 *
 * @param zone the zone of calendars that nobody gave another
 */
public record Surroundings(
        Clock clock, Tokens tokens, ZoneId zone, FakeSwitches switches, FakeLimits limits, UnexpectedCalls unexpected) {
    /** The present moment. */
    public Instant now() {
        return clock.instant();
    }

    /** Whether Google behaves the less likely way here. */
    public boolean on(FakeSwitch behaviour) {
        return switches.isOn(behaviour);
    }
}
