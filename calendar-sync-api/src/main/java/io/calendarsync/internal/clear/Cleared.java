package io.calendarsync.internal.clear;

import io.calendarsync.ProblemCode;
import io.calendarsync.internal.Stop;
import java.util.Optional;

/**
 * How far a clearing came.
 *
 * @param deleted how many events are gone that may have stood there before
 * @param left how many of those that are to go may stand there yet
 * @param refused how many of these the provider does not let go, whenever it is asked
 * @param whole whether the calendar was deleted whole
 * @param stop what ended it; empty when everything was tried
 */
public record Cleared(long deleted, long left, long refused, boolean whole, Optional<Stop> stop) {

    /** Whether nothing stands there any more that is to go. */
    public boolean isDone() {
        return stop.isEmpty() && left == 0;
    }

    /** Whether the calendar is not there any more, or not for this account: nothing more can be done. */
    public boolean calendarIsGone() {
        return stop.filter(why -> why.problem().code() == ProblemCode.CALENDAR_GONE)
                .isPresent();
    }
}
