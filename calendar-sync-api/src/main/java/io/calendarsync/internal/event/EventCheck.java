package io.calendarsync.internal.event;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.event.CalendarEvent;
import java.util.Optional;

/** Refuses what no calendar would take, naming key, field and reason. */
public final class EventCheck {
    private EventCheck() {}

    /** What is wrong with an event in its normal form, if anything. */
    public static Optional<Problem> problem(CalendarEvent event) {
        return new DetailsCheck(event.key(), "")
                .problem(event.details())
                .or(() -> event.details()
                        .guests()
                        .flatMap(GuestCheck::wrong)
                        .map(reason -> Problem.of(ProblemCode.EVENT_GUEST_INVALID, event.key(), "guests", reason)))
                .or(() -> SeriesCheck.problem(event));
    }
}
