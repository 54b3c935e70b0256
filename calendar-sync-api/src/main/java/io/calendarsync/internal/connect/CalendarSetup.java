package io.calendarsync.internal.connect;

import io.calendarsync.CalendarChoice;
import io.calendarsync.OldEvents;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Faults;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.calendar.CalendarKeys;
import io.calendarsync.internal.calendar.NoCalendar;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.ConnectionRecord.Trouble;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.Reply;
import java.util.Optional;

/** Finds the calendar that a connection is to write on, or makes it: once, with the intent remembered before. */
final class CalendarSetup {
    private final EngineParts parts;
    private final Records records;
    private final Placement placement;

    CalendarSetup(EngineParts parts, Records records) {
        this.parts = parts;
        this.records = records;
        this.placement = new Placement(parts);
    }

    /** Saves the connection with its calendar; or says why there is none, and saves nothing that lasts. */
    Optional<Problem> settle(ConnectionRecord joined, CalendarChoice choice, Granted granted) {
        if (choice instanceof CalendarChoice.Dedicated dedicated) {
            return dedicated(joined, dedicated, granted);
        }
        if (choice instanceof CalendarChoice.ToBeChosen) {
            joined.calendar()
                    .ifPresentOrElse(known -> save(joined, known, describe(granted, known)), () -> saveWithout(joined));
            return Optional.empty();
        }
        String named = choice instanceof CalendarChoice.Existing existing ? existing.address() : CalendarKeys.PRIMARY;
        String address = CalendarKeys.address(named, granted.account());
        String slot = CalendarKeys.key(address, granted.account().subject());
        CalendarInfo unseen = new CalendarInfo(address, Optional.empty(), Optional.empty(), true);
        CalendarSlot calendar = Placement.known(joined, slot).orElseGet(() -> new CalendarSlot(slot, unseen));
        save(joined, calendar, describe(granted, calendar));
        return Optional.empty();
    }

    private Optional<Problem> dedicated(ConnectionRecord joined, CalendarChoice.Dedicated choice, Granted granted) {
        Optional<CalendarSlot> known = joined.made();
        if (known.isPresent()) {
            Reply<CalendarInfo> reply = describe(granted, known.get());
            if (!(reply instanceof Reply.Failed<CalendarInfo> failed) || !isGone(failed.fault())) {
                save(joined, known.get(), reply);
                return Optional.empty();
            }
        }
        return create(joined, choice, granted);
    }

    private Optional<Problem> create(ConnectionRecord joined, CalendarChoice.Dedicated choice, Granted granted) {
        Problem uncertain = Problem.of(ProblemCode.CALENDAR_UNCERTAIN, choice.title());
        records.change(
                joined.id(),
                now -> joined.withCalendar(Optional.empty(), Optional.of(choice.title()))
                        .withTrouble(Optional.of(stuck(uncertain))));
        Reply<CalendarInfo> reply =
                parts.provider().createCalendar(granted.accessToken(), choice.title(), choice.zone());
        if (reply instanceof Reply.Done<CalendarInfo> done) {
            save(joined, made(done.value(), granted.account().subject()), reply);
            return Optional.empty();
        }
        Fault fault = ((Reply.Failed<CalendarInfo>) reply).fault();
        // It may have been made: a person looks, since trying again could make a second one.
        return mayBeMade(fault)
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemCode.CALENDAR_REFUSED, choice.title(), fault.code()));
    }

    /** A calendar that was made just now. */
    static CalendarSlot made(CalendarInfo info, String subject) {
        return new CalendarSlot(CalendarKeys.key(info.address(), subject), info, true);
    }

    /** Whether a calendar may have been made although its making failed. */
    static boolean mayBeMade(Fault fault) {
        return fault.kind() == Fault.Kind.UNKNOWN || fault.kind() == Fault.Kind.TRANSIENT;
    }

    /** Whether a calendar that was asked for is not there, or not to be seen. */
    static boolean isGone(Fault fault) {
        return fault.kind() == Fault.Kind.NOT_FOUND || fault.kind() == Fault.Kind.DELETED;
    }

    /** Why a calendar cannot be written, as it was just described; empty when it can. */
    static Optional<Stop> obstacle(Reply<CalendarInfo> reply, String called) {
        if (reply instanceof Reply.Failed<CalendarInfo> failed) {
            return Optional.of(
                    isGone(failed.fault())
                            ? Stop.blocked(Problem.of(ProblemCode.CALENDAR_GONE, called))
                            : Faults.stop(failed.fault(), called));
        }
        CalendarInfo info = ((Reply.Done<CalendarInfo>) reply).value();
        return info.writable()
                ? Optional.empty()
                : Optional.of(Stop.blocked(
                        Problem.of(ProblemCode.CALENDAR_READ_ONLY, info.title().orElse(called))));
    }

    private Reply<CalendarInfo> describe(Granted granted, CalendarSlot calendar) {
        return parts.provider()
                .describe(
                        new CalendarCall(granted.accessToken(), calendar.info().address()));
    }

    private void saveWithout(ConnectionRecord joined) {
        records.change(joined.id(), now -> joined.withTrouble(Optional.of(stuck(NoCalendar.notChosen()))));
    }

    /** A calendar that cannot be seen just now is kept as it was last seen: the first sync says what is wrong. */
    private void save(ConnectionRecord joined, CalendarSlot known, Reply<CalendarInfo> reply) {
        CalendarSlot calendar = reply instanceof Reply.Done<CalendarInfo> done ? known.seen(done.value()) : known;
        Optional<Trouble> trouble = obstacle(
                        reply, calendar.info().title().orElse(calendar.info().address()))
                .map(this::trouble);
        records.change(joined.id(), now -> {
            ConnectionRecord placed =
                    placement.on(joined, calendar, OldEvents.LEAVE).withTrouble(trouble);
            return reply instanceof Reply.Done<CalendarInfo>
                    ? placed.withProgress(placed.progress().contacted(parts.now()))
                    : placed;
        });
    }

    /** What stands in the way, to be tried by the very next sync. */
    private Trouble trouble(Stop stop) {
        return new Trouble(stop.problem(), parts.now(), Optional.of(parts.now()), 1, stop.passes());
    }

    /** What stands in the way until somebody acts. */
    private Trouble stuck(Problem problem) {
        return new Trouble(problem, parts.now(), Optional.empty(), 1, false);
    }
}
