package io.calendarsync.internal.connect;

import io.calendarsync.OldEvents;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.calendar.Unread;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.ConnectionRecord.Progress;
import io.calendarsync.spi.ConnectionRecord.Trust;
import io.calendarsync.spi.FormerCalendar;
import io.calendarsync.spi.LedgerCounts;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.RowState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A connection on a calendar: the same one keeps all, another one has another ledger, and goes on from there. */
final class Placement {
    private final EngineParts parts;

    Placement(EngineParts parts) {
        this.parts = parts;
    }

    /** The connection on this calendar; what stands on the one that it had becomes this. */
    ConnectionRecord on(ConnectionRecord record, CalendarSlot next, OldEvents events) {
        Optional<CalendarSlot> before = record.calendar();
        ConnectionRecord placed = record.withCalendar(Optional.of(next), Optional.empty())
                .withMade(next.made() ? Optional.of(next) : record.made());
        if (before.filter(known -> known.slot().equals(next.slot())).isPresent()) {
            return placed;
        }
        ConnectionRecord moved = placed.withProgress(progress(record, next)).withFormer(former(record, next, events));
        return Unread.changed(record, moved, parts.now());
    }

    /** How many events of ours stand on a calendar, as far as is known. */
    long standing(ConnectionRecord record, CalendarSlot calendar) {
        LedgerCounts counts = parts.store().ledger().counts(ledger(record, calendar));
        return counts.in(RowState.LIVE) + counts.in(RowState.REMOVING);
    }

    /** The calendar of this slot as a connection knows it. */
    static Optional<CalendarSlot> known(ConnectionRecord record, String slot) {
        Stream<CalendarSlot> former = record.former().stream().map(FormerCalendar::calendar);
        return Stream.of(record.calendar().stream(), record.made().stream(), former)
                .flatMap(calendars -> calendars)
                .filter(calendar -> calendar.slot().equals(slot))
                .findFirst();
    }

    /** Nobody looked after a ledger from before: it is held against the calendar first. */
    private Progress progress(ConnectionRecord record, CalendarSlot next) {
        Progress fresh = Progress.NONE.toBeListed(record.progress().eventVersion());
        return isEmpty(record, next) ? fresh : fresh.trusting(Trust.DOUBTED);
    }

    private List<FormerCalendar> former(ConnectionRecord record, CalendarSlot next, OldEvents events) {
        List<FormerCalendar> former = new ArrayList<>(record.former());
        record.calendar()
                .filter(calendar ->
                        !isEmpty(record, calendar) || record.progress().ledger() != Trust.UNWRITTEN)
                .ifPresent(calendar -> former.add(new FormerCalendar(calendar, events)));
        former.removeIf(calendar -> calendar.calendar().slot().equals(next.slot()));
        return former;
    }

    private boolean isEmpty(ConnectionRecord record, CalendarSlot calendar) {
        return parts.store()
                .ledger()
                .page(ledger(record, calendar), Optional.empty(), Optional.empty(), 1)
                .isEmpty();
    }

    private static LedgerId ledger(ConnectionRecord record, CalendarSlot calendar) {
        return new LedgerId(record.id(), calendar.slot());
    }
}
