package io.calendarsync.internal.connect;

import io.calendarsync.Account;
import io.calendarsync.CalendarChoice;
import io.calendarsync.ChooseOutcome;
import io.calendarsync.ChooseOutcome.Busy;
import io.calendarsync.ChooseOutcome.Chosen;
import io.calendarsync.ChooseOutcome.NotConnected;
import io.calendarsync.ChooseOutcome.Unavailable;
import io.calendarsync.ConnectionId;
import io.calendarsync.OldEvents;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.calendar.Asking;
import io.calendarsync.internal.calendar.CalendarKeys;
import io.calendarsync.internal.calendar.Consented;
import io.calendarsync.internal.calendar.Unread;
import io.calendarsync.internal.sync.Syncing;
import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.ConnectionRecord.Trouble;
import io.calendarsync.spi.Lease;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives a connection another calendar: first that is found or made, then one save says so. */
public final class Choosing {
    /** What a calendar that was just seen, with the token that there is, has ended. */
    private static final Set<ProblemCode> ENDED_BY_CHOICE = Set.of(
            ProblemCode.CALENDAR_GONE,
            ProblemCode.CALENDAR_READ_ONLY,
            ProblemCode.CALENDAR_NOT_CHOSEN,
            ProblemCode.CALENDAR_UNCERTAIN,
            ProblemCode.SCOPE_MISSING);

    private final EngineParts parts;
    private final Consented consented;
    private final Records records;
    private final Needs needs;
    private final Placement placement;
    private final ChosenCalendar calendars;

    /** Chooses among what the provider shows. */
    public Choosing(EngineParts parts, Asking asking, Consented consented) {
        this.parts = parts;
        this.consented = consented;
        this.records = new Records(parts);
        this.needs = new Needs(parts);
        this.placement = new Placement(parts);
        this.calendars = new ChosenCalendar(parts, asking);
    }

    /** Gives it that calendar. */
    public ChooseOutcome choose(ConnectionId id, CalendarChoice choice, OldEvents events) {
        if (choice instanceof CalendarChoice.ToBeChosen) {
            throw new IllegalArgumentException("to choose is to name a calendar");
        }
        if (!records.find(id).connected()) {
            return new NotConnected();
        }
        Optional<Lease> lease = parts.store().leases().acquire(Syncing.leaseName(id), Turn.length(parts));
        if (lease.isEmpty()) {
            return new Busy();
        }
        try {
            // Only now nobody else changes it: it may have been let go a moment ago.
            ConnectionRecord record = records.find(id);
            return record.connected() ? choose(record, choice, events, lease.get()) : new NotConnected();
        } catch (Stop stop) {
            return stop.problem().code() == ProblemCode.TAKEN_OVER ? new Busy() : new Unavailable(stop.problem());
        } finally {
            parts.store().leases().release(lease.get());
        }
    }

    private ChooseOutcome choose(ConnectionRecord before, CalendarChoice choice, OldEvents events, Lease lease) {
        Turn turn = new Turn(parts, records, before, lease);
        Optional<Problem> lack = consented.lack(before, newNeeds(before, choice));
        if (lack.isPresent()) {
            return new Unavailable(lack.get());
        }
        CalendarSlot calendar = calendars.of(before, choice, turn);
        turn.stillMine();
        ConnectionRecord after = turn.change(now -> chosen(now, choice, calendar, events));
        List<String> forgotten = Unread.forget(parts, after);
        records.change(before.id(), now -> Unread.forgotten(now, forgotten));
        parts.wakeups().wake(before.id());
        Optional<CalendarSlot> former =
                before.calendar().filter(known -> !known.slot().equals(calendar.slot()));
        return new Chosen(
                calendar.info(),
                former.map(left -> placement.standing(before, left)).orElse(0L));
    }

    /** What the choice takes that the connection may not have been allowed: to write there, to watch what it wrote on. */
    private Set<Access> newNeeds(ConnectionRecord before, CalendarChoice choice) {
        Set<Access> access = EnumSet.noneOf(Access.class);
        access.addAll(needs.choosing(Set.of(), choice));
        access.addAll(watching(before, choice));
        return access;
    }

    private Set<Access> watching(ConnectionRecord record, CalendarChoice choice) {
        Optional<String> written = Needs.written(choice).map(named -> CalendarKeys.address(named, account(record)));
        Set<Access> allowed = needs.choosing(record.access(), choice);
        return needs.watching(record.id(), record.reads().watched(), written, allowed);
    }

    private static Account account(ConnectionRecord record) {
        return record.account().orElseThrow();
    }

    private ConnectionRecord chosen(
            ConnectionRecord now, CalendarChoice choice, CalendarSlot calendar, OldEvents events) {
        Set<Access> access = needs.watching(needs.choosing(now.access(), choice), watching(now, choice));
        Optional<Trouble> trouble = now.trouble()
                .filter(known -> !ENDED_BY_CHOICE.contains(known.problem().code()));
        return placement.on(now, calendar, events).withAccess(access).withTrouble(trouble);
    }
}
