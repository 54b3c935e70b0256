package io.calendarsync.internal.sync;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.Faults;
import io.calendarsync.internal.Stop;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Reply;
import java.util.Optional;

/** Asks once in a run whether the calendar is there, since "not found" is said of events and calendars alike. */
final class CalendarProbe {
    private final Run run;
    private final Calls calls;
    private boolean there;

    CalendarProbe(Run run, Calls calls) {
        this.run = run;
        this.calls = calls;
    }

    /** Ends the run if the calendar is gone or takes nothing any more; else what was not found is the event. */
    void confirm() {
        if (there) {
            return;
        }
        Reply<CalendarInfo> reply = calls.describe();
        if (reply instanceof Reply.Failed<CalendarInfo> failed) {
            throw failed.fault().kind() == Fault.Kind.NOT_FOUND
                            || failed.fault().kind() == Fault.Kind.DELETED
                    ? Stop.blocked(Problem.of(ProblemCode.CALENDAR_GONE, run.title()))
                    : Faults.stop(failed.fault(), run.title());
        }
        CalendarInfo info = ((Reply.Done<CalendarInfo>) reply).value();
        run.change(record -> record.withCalendar(Optional.of(run.calendar.seen(info)), record.creating()));
        if (!info.writable()) {
            throw Stop.blocked(Problem.of(ProblemCode.CALENDAR_READ_ONLY, run.title()));
        }
        there = true;
    }

    /** At the end of a run: what nobody asked about for long must not die unnoticed, what was lost not seem to be back. */
    void confirmIfDue() {
        boolean unheard = run.isSilent() && !run.wasContacted();
        if (unheard || (wasLost() && !run.didSomething())) {
            confirm();
        }
    }

    private boolean wasLost() {
        return run.record()
                .trouble()
                .map(trouble -> trouble.problem().code())
                .filter(code -> code == ProblemCode.CALENDAR_GONE || code == ProblemCode.CALENDAR_READ_ONLY)
                .isPresent();
    }
}
