package io.calendarsync.internal.calendar;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.spi.ConnectionRecord;
import java.util.Optional;

/** Connections that have an account and no calendar. */
public final class NoCalendar {
    private NoCalendar() {}

    /** Why a connection has no calendar; empty when it has one. */
    public static Optional<Problem> why(ConnectionRecord record) {
        return record.calendar().isPresent()
                ? Optional.empty()
                : Optional.of(uncertain(record).orElseGet(NoCalendar::notChosen));
    }

    /** What nobody knows of a calendar whose making was begun, whether or not there is another. */
    public static Optional<Problem> uncertain(ConnectionRecord record) {
        return record.creating().map(title -> Problem.of(ProblemCode.CALENDAR_UNCERTAIN, title));
    }

    /** The problem of a connection for which none was chosen. */
    public static Problem notChosen() {
        return Problem.of(ProblemCode.CALENDAR_NOT_CHOSEN);
    }
}
