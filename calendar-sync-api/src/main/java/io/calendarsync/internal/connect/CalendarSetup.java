package io.calendarsync.internal.connect;

import io.calendarsync.CalendarChoice;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Faults;
import io.calendarsync.internal.Stop;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.ConnectionRecord.Progress;
import io.calendarsync.spi.ConnectionRecord.Trouble;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.Reply;
import java.util.Optional;

/** Finds the calendar that a connection is to write on, or makes it: once, with the intent remembered before. */
final class CalendarSetup {
    private static final String PRIMARY = "primary";

    private final EngineParts parts;
    private final Records records;

    CalendarSetup(EngineParts parts, Records records) {
        this.parts = parts;
        this.records = records;
    }

    /** Saves the connection with its calendar; or says why there is none, and saves nothing that lasts. */
    Optional<Problem> settle(ConnectionRecord joined, CalendarChoice choice, Granted granted) {
        if (choice instanceof CalendarChoice.Dedicated dedicated) {
            return dedicated(joined, dedicated, granted);
        }
        String slot = PRIMARY + ":" + granted.account().subject();
        Reply<CalendarInfo> reply = describe(granted, PRIMARY);
        CalendarInfo unseen = new CalendarInfo(PRIMARY, Optional.empty(), Optional.empty(), true);
        save(joined, slot, reply, unseen);
        return Optional.empty();
    }

    private Optional<Problem> dedicated(ConnectionRecord joined, CalendarChoice.Dedicated choice, Granted granted) {
        Optional<CalendarSlot> known =
                joined.calendar().filter(slot -> !slot.info().address().equals(PRIMARY));
        if (known.isPresent()) {
            Reply<CalendarInfo> reply = describe(granted, known.get().info().address());
            boolean gone = reply instanceof Reply.Failed<CalendarInfo> failed
                    && (failed.fault().kind() == Fault.Kind.NOT_FOUND
                            || failed.fault().kind() == Fault.Kind.DELETED);
            if (!gone) {
                save(joined, known.get().slot(), reply, known.get().info());
                return Optional.empty();
            }
        }
        return create(joined, choice, granted);
    }

    private Optional<Problem> create(ConnectionRecord joined, CalendarChoice.Dedicated choice, Granted granted) {
        Problem uncertain = Problem.of(ProblemCode.CALENDAR_UNCERTAIN, choice.title());
        Trouble trouble = new Trouble(uncertain, parts.now(), Optional.empty(), 1, false);
        records.change(
                joined.id(),
                now -> joined.withCalendar(Optional.empty(), Optional.of(choice.title()))
                        .withTrouble(Optional.of(trouble)));
        Reply<CalendarInfo> reply =
                parts.provider().createCalendar(granted.accessToken(), choice.title(), choice.zone());
        if (reply instanceof Reply.Done<CalendarInfo> done) {
            save(joined, "calendar:" + done.value().address(), reply, done.value());
            return Optional.empty();
        }
        Fault fault = ((Reply.Failed<CalendarInfo>) reply).fault();
        return switch (fault.kind()) {
            // It may have been made: a person looks, since trying again could make a second one.
            case UNKNOWN, TRANSIENT -> Optional.empty();
            default -> Optional.of(Problem.of(ProblemCode.CALENDAR_REFUSED, choice.title(), fault.code()));
        };
    }

    private Reply<CalendarInfo> describe(Granted granted, String address) {
        return parts.provider().describe(new CalendarCall(granted.accessToken(), address));
    }

    /** A calendar that cannot be seen just now is kept as it was last seen: the first sync says what is wrong. */
    private void save(ConnectionRecord joined, String slot, Reply<CalendarInfo> reply, CalendarInfo otherwise) {
        boolean seen = reply instanceof Reply.Done<CalendarInfo>;
        CalendarInfo info = reply instanceof Reply.Done<CalendarInfo> done ? done.value() : otherwise;
        Optional<Trouble> trouble = reply instanceof Reply.Failed<CalendarInfo> failed
                ? Optional.of(
                        trouble(Faults.stop(failed.fault(), otherwise.title().orElse(otherwise.address()))))
                : Optional.empty();
        // Another calendar has another ledger: for it, nothing has been read yet.
        boolean same =
                joined.calendar().filter(before -> before.slot().equals(slot)).isPresent();
        Progress progress = same ? joined.progress() : Progress.NONE;
        records.change(
                joined.id(),
                now -> joined.withCalendar(Optional.of(new CalendarSlot(slot, info)), Optional.empty())
                        .withProgress(seen ? progress.contacted(parts.now()) : progress)
                        .withTrouble(trouble));
    }

    /** What stands in the way, to be tried by the very next sync. */
    private Trouble trouble(Stop stop) {
        return new Trouble(stop.problem(), parts.now(), Optional.of(parts.now()), 1, stop.passes());
    }
}
