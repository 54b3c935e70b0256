package io.calendarsync.internal.connect;

import io.calendarsync.CalendarChoice;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Faults;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.calendar.Asking;
import io.calendarsync.internal.calendar.CalendarKeys;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.ConnectionRecord.Trouble;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Reply;
import java.util.Optional;

/** The calendar behind a choice, seen to be there and to take events, or made; all else is a {@link Stop}. */
final class ChosenCalendar {
    private final EngineParts parts;
    private final Asking asking;

    ChosenCalendar(EngineParts parts, Asking asking) {
        this.parts = parts;
        this.asking = asking;
    }

    CalendarSlot of(ConnectionRecord before, CalendarChoice choice, Turn turn) {
        if (!(choice instanceof CalendarChoice.Dedicated dedicated)) {
            String address = CalendarKeys.address(
                    Needs.written(choice).orElseThrow(), before.account().orElseThrow());
            CalendarInfo unseen = new CalendarInfo(address, Optional.empty(), Optional.empty(), true);
            String slot = CalendarKeys.key(address, subject(before));
            CalendarSlot calendar = Placement.known(before, slot).orElseGet(() -> new CalendarSlot(slot, unseen));
            return seen(calendar, describe(before, calendar, turn));
        }
        Optional<CalendarSlot> made = before.made();
        if (made.isPresent()) {
            Reply<CalendarInfo> reply = describe(before, made.get(), turn);
            if (!(reply instanceof Reply.Failed<CalendarInfo> failed) || !CalendarSetup.isGone(failed.fault())) {
                return seen(made.get(), reply);
            }
        }
        return make(before, dedicated, turn);
    }

    private Reply<CalendarInfo> describe(ConnectionRecord before, CalendarSlot calendar, Turn turn) {
        return asking.read(before, token -> {
            turn.stillMine();
            return parts.provider()
                    .describe(new CalendarCall(token, calendar.info().address()));
        });
    }

    private static CalendarSlot seen(CalendarSlot calendar, Reply<CalendarInfo> reply) {
        String called = calendar.info().title().orElse(calendar.info().address());
        CalendarSetup.obstacle(reply, called).ifPresent(stop -> {
            throw stop;
        });
        return calendar.seen(((Reply.Done<CalendarInfo>) reply).value());
    }

    private CalendarSlot make(ConnectionRecord before, CalendarChoice.Dedicated choice, Turn turn) {
        Reply<CalendarInfo> reply;
        try {
            reply = asking.once(before, token -> {
                turn.stillMine();
                turn.change(now -> begun(now, choice.title()));
                return parts.provider().createCalendar(token, choice.title(), choice.zone());
            });
        } catch (Stop nothingWasSent) {
            turn.change(now -> notBegun(now, before));
            throw nothingWasSent;
        }
        if (reply instanceof Reply.Done<CalendarInfo> done) {
            return CalendarSetup.made(done.value(), subject(before));
        }
        Fault fault = ((Reply.Failed<CalendarInfo>) reply).fault();
        if (CalendarSetup.mayBeMade(fault)) {
            // A person looks, since trying again could make a second one; till then the intent says so.
            throw Stop.stuck(uncertain(choice.title()));
        }
        turn.change(now -> notBegun(now, before));
        Stop stop = Faults.stop(fault, choice.title());
        throw stop.passes()
                ? Stop.blocked(Problem.of(ProblemCode.CALENDAR_REFUSED, choice.title(), fault.code()))
                : stop;
    }

    /** The calendar that the connection has is written meanwhile; without one, nothing is until somebody acts. */
    private ConnectionRecord begun(ConnectionRecord now, String title) {
        ConnectionRecord begun = now.withCalendar(now.calendar(), Optional.of(title));
        return now.calendar().isPresent()
                ? begun
                : begun.withTrouble(
                        Optional.of(new Trouble(uncertain(title), parts.now(), Optional.empty(), 1, false)));
    }

    private static ConnectionRecord notBegun(ConnectionRecord now, ConnectionRecord before) {
        ConnectionRecord undone = now.withCalendar(now.calendar(), before.creating());
        return now.calendar().isPresent() ? undone : undone.withTrouble(before.trouble());
    }

    private static Problem uncertain(String title) {
        return Problem.of(ProblemCode.CALENDAR_UNCERTAIN, title);
    }

    private static String subject(ConnectionRecord record) {
        return record.account().orElseThrow().subject();
    }
}
