package io.calendarsync.simulation;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.ConnectionRecord.Trust;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RowState;
import io.calendarsync.testkit.FakeEvent;
import java.util.Optional;

/** Whether an event stands as it was booked and everybody knows that, so that whatever people do now is theirs alone. */
final class Plain {
    private Plain() {}

    static boolean is(Sim sim, Link link, LedgerRow row, FakeEvent event) {
        Optional<CalendarEvent> booking =
                Optional.ofNullable(sim.host.bookings(link).get(row.key()));
        return sim.twoWay.reads()
                && sim.sourceSuffers().isEmpty()
                && sim.host.hasSaid(link.id(), row.key())
                && !sim.host.hasDenied(link.id(), row.key())
                && !sim.host.isBlunder(row.key())
                && !sim.ledgers.lost(link.id(), row.key())
                && !sim.hands.isBooked(link, row.key())
                && !sim.hands.hasStripped(link, row.key())
                && sim.record(link).filter(Plain::isRead).isPresent()
                && isSettled(row)
                && booking.filter(booked -> booked.details().recurrence().isEmpty())
                        .filter(booked -> Shows.difference(booked.details(), event, sim.hands.fields(link, row.key()))
                                .isEmpty())
                        .isPresent();
    }

    private static boolean isSettled(LedgerRow row) {
        return row.state() == RowState.LIVE
                && row.problem().isEmpty()
                && row.dueAt().isEmpty()
                && row.sentHash().filter(hash -> !hash.equals("?")).isPresent();
    }

    private static boolean isRead(ConnectionRecord record) {
        return record.connected()
                && record.progress().ledger() == Trust.KEPT
                && record.calendar()
                        .flatMap(slot -> record.reads().position(slot.info().address()))
                        .isPresent();
    }
}
