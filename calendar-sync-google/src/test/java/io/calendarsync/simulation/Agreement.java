package io.calendarsync.simulation;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RowState;
import io.calendarsync.testkit.FakeEvent;
import java.util.Map;
import java.util.Optional;

/** P2, P6 and P12: the calendar shows what the host has, and nothing of ours besides; the ledger knows it. */
final class Agreement {
    private final Sim sim;
    private final String promise;
    private final boolean touched;

    private Agreement(Sim sim, String promise, boolean touched) {
        this.sim = sim;
        this.promise = promise;
        this.touched = touched;
    }

    /** P6: whatever was said is on the calendar, but for what people changed there since. */
    static void ofWhatWasSaid(Sim sim) {
        new Agreement(sim, "P6", false).check();
    }

    /** P2: after every booking was written once more, all is as the host has it. */
    static void ofAll(Sim sim) {
        new Agreement(sim, "P2", true).check();
    }

    private void check() {
        for (Link link : Link.ALL) {
            Shelf shelf = Shelf.of(sim, link);
            OneCopy.check(link, shelf);
            Map<EventKey, LedgerRow> rows = sim.rows(link);
            sim.host.bookings(link).values().forEach(booking -> booking(link, booking, shelf, rows));
            shelf.ours().keySet().forEach(key -> orphan(link, key, rows));
            rows.values().forEach(row -> row(link, row, shelf));
        }
    }

    private void booking(Link link, CalendarEvent booking, Shelf shelf, Map<EventKey, LedgerRow> rows) {
        EventKey key = booking.key();
        if (sim.host.isBlunder(key)) {
            refused(link, key, rows);
            return;
        }
        if (excused(link, key)) {
            return;
        }
        Optional<FakeEvent> event = shelf.event(key);
        if (event.isEmpty()) {
            throw broken(link, key + " is missing; its row is " + rows.get(key));
        }
        Shows.difference(booking.details(), event.get()).ifPresent(difference -> {
            throw broken(link, key + ": " + difference + "; its row is " + rows.get(key));
        });
    }

    private void refused(Link link, EventKey key, Map<EventKey, LedgerRow> rows) {
        LedgerRow row = rows.get(key);
        boolean named = row != null
                && row.state() == RowState.QUARANTINED
                && row.problem()
                        .filter(why -> why.argument("key").equals(key.toString()))
                        .isPresent();
        if (!named && (touched || !excused(link, key))) {
            throw new Broken("P12", link + " " + key + " should be set aside by name; its row is " + row);
        }
    }

    private void orphan(Link link, EventKey key, Map<EventKey, LedgerRow> rows) {
        if (!sim.host.stands(link.id(), key)) {
            throw broken(link, key + " still stands; its row is " + rows.get(key));
        }
    }

    private void row(Link link, LedgerRow row, Shelf shelf) {
        boolean stands = shelf.event(row.key())
                .filter(event -> event.id().equals(row.eventId()))
                .isPresent();
        if (row.state() == RowState.LIVE && !stands && (touched || !excused(link, row.key()))) {
            throw broken(link, "the ledger has an event that does not stand: " + row);
        }
        boolean settled = row.state() == RowState.LIVE
                || row.state() == RowState.REMOVED
                || (row.state() == RowState.QUARANTINED && sim.host.isBlunder(row.key()));
        if (!settled) {
            throw broken(link, "a row is not settled: " + row);
        }
    }

    private boolean excused(Link link, EventKey key) {
        return !touched
                && (sim.people.hasTouched(link, key)
                        || sim.ledgers.lost(link.id(), key)
                        || sim.host.hasDenied(link.id(), key));
    }

    private Broken broken(Link link, String how) {
        return new Broken(promise, link + ": " + how);
    }
}
