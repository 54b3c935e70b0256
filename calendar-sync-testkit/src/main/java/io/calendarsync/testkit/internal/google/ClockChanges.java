package io.calendarsync.testkit.internal.google;

import io.calendarsync.testkit.FakeSwitch;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * What times on the clock mean that a change of the clocks skips or shows twice.
 *
 * @param skippedGoBack whether a time that is skipped means the time before the change, not the one after it
 * @param repeatedMeanLater whether a time that is shown twice means the second of the two
 */
public record ClockChanges(boolean skippedGoBack, boolean repeatedMeanLater) {
    /** As java.time has it: on to after the change, and the first of two. */
    public static final ClockChanges USUAL = new ClockChanges(false, false);

    /** As the switches of this Google say. */
    public static ClockChanges of(Surroundings surroundings) {
        return new ClockChanges(
                surroundings.on(FakeSwitch.SKIPPED_TIMES_GO_BACK),
                surroundings.on(FakeSwitch.REPEATED_TIMES_MEAN_LATER));
    }

    /** The moment that a time on the clock means. */
    public Instant moment(LocalDateTime time, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        if (change == null) {
            return time.atZone(zone).toInstant();
        }
        boolean byOffsetAfter = change.isGap() ? skippedGoBack : repeatedMeanLater;
        return time.toInstant(byOffsetAfter ? change.getOffsetAfter() : change.getOffsetBefore());
    }
}
