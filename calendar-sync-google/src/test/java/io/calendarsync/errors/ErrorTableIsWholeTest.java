package io.calendarsync.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.ProblemCode;
import io.calendarsync.spi.Fault;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing is missing from the table. */
class ErrorTableIsWholeTest {
    /** What is said of a callback, before Google is asked anything. */
    private static final Set<ProblemCode> OF_A_CALLBACK = EnumSet.of(
            ProblemCode.CONSENT_UNKNOWN,
            ProblemCode.CONSENT_OTHER_SESSION,
            ProblemCode.CALLBACK_INVALID,
            ProblemCode.CONSENT_REFUSED,
            ProblemCode.NO_LASTING_ACCESS,
            ProblemCode.IDENTITY_INVALID);

    /** What is said of a booking, which is none of Google's. */
    private static final Set<ProblemCode> OF_A_BOOKING = EnumSet.of(
            ProblemCode.EVENT_ENDS_BEFORE_START,
            ProblemCode.EVENT_ZONE_MISSING,
            ProblemCode.EVENT_ZONE_UNKNOWN,
            ProblemCode.EVENT_TIME_OUT_OF_RANGE,
            ProblemCode.EVENT_TITLE_BLANK,
            ProblemCode.EVENT_TEXT_TOO_LONG,
            ProblemCode.EVENT_LINK_INVALID,
            ProblemCode.EVENT_RECURRENCE_INVALID,
            ProblemCode.EVENT_OCCURRENCE_UNKNOWN,
            ProblemCode.EVENT_REMINDER_INVALID,
            ProblemCode.EVENT_GUEST_INVALID,
            ProblemCode.EVENT_KEY_TWICE);

    /** What the host itself set as the most that there may be. */
    private static final Set<ProblemCode> OF_A_LIMIT =
            EnumSet.of(ProblemCode.EVENT_OVER_LIMIT, ProblemCode.INVITATIONS_PACED);

    /** What a person has not done yet. */
    private static final Set<ProblemCode> OF_A_CHOICE = EnumSet.of(ProblemCode.CALENDAR_NOT_CHOSEN);

    /** What people did to an event on the calendar. */
    private static final Set<ProblemCode> OF_PEOPLE =
            EnumSet.of(ProblemCode.EVENT_DELETED_BY_HAND, ProblemCode.EVENT_NOT_SETTLING);

    /** What stands in the way of reading alone, or of being told; writing goes on. */
    private static final Set<ProblemCode> OF_READING =
            EnumSet.of(ProblemCode.SINK_FAILED, ProblemCode.WATCHED_CALENDAR_GONE, ProblemCode.PUSH_REFUSED);

    /** What ends a run or is only mentioned, and leaves no trouble behind. */
    private static final Set<ProblemCode> NO_ERRORS = EnumSet.of(
            ProblemCode.REMOVALS_HELD,
            ProblemCode.CURSOR_UNREADABLE,
            ProblemCode.TAKEN_OVER,
            ProblemCode.CONNECTION_PAUSED,
            ProblemCode.NEWER_VERSION_ACTIVE);

    @Test
    void everyKindOfFaultIsInTheTable() {
        Set<Fault.Kind> missing = EnumSet.allOf(Fault.Kind.class);
        ErrorTable.ROWS.forEach(row -> row.kind().ifPresent(missing::remove));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyProblemIsInTheTableOrNoneOfItsKind() {
        Set<ProblemCode> left = EnumSet.allOf(ProblemCode.class);
        left.removeAll(OF_A_CALLBACK);
        left.removeAll(OF_A_BOOKING);
        left.removeAll(OF_A_LIMIT);
        left.removeAll(OF_A_CHOICE);
        left.removeAll(OF_PEOPLE);
        left.removeAll(OF_READING);
        left.removeAll(NO_ERRORS);
        Set<ProblemCode> told = EnumSet.noneOf(ProblemCode.class);
        ErrorTable.ROWS.forEach(row -> row.code().ifPresent(told::add));
        assertEquals(left, told);
    }

    @Test
    void everyWayToGoOnAndEveryMomentIsInTheTable() {
        Set<Follows> follows = EnumSet.allOf(Follows.class);
        Set<Moment> moments = EnumSet.allOf(Moment.class);
        Set<Ending> endings = EnumSet.allOf(Ending.class);
        ErrorTable.ROWS.forEach(row -> {
            follows.remove(row.follows());
            moments.remove(row.moment());
            endings.remove(row.ending());
        });
        assertEquals("[] [] []", follows + " " + moments + " " + endings);
    }
}
