package io.calendarsync.simulation;

import io.calendarsync.EventEdit;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.internal.event.Spans;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RowState;
import io.calendarsync.testkit.FakeEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        for (Link link : sim.links) {
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
            refused(link, booking, rows);
            return;
        }
        if (excused(link, key)) {
            return;
        }
        Optional<FakeEvent> event = shelf.event(key);
        Optional<LedgerRow> row = Optional.ofNullable(rows.get(key));
        if (row.filter(Agreement::waitsItsTurn).isPresent() || isOutside(booking, row, event)) {
            return;
        }
        if (event.isEmpty() && !touched && ByPolicy.mayBeGone(sim, link, key)) {
            return;
        }
        if (event.isEmpty()) {
            throw broken(link, key + " is missing; its row is " + rows.get(key) + ", the booking " + booking);
        }
        Set<EventEdit.Field> byHand = touched ? Set.of() : ByPolicy.byHand(sim, link, booking, event.get());
        Shows.difference(booking.details(), event.get(), byHand).ifPresent(difference -> {
            throw broken(link, key + ": " + difference + "; its row is " + rows.get(key));
        });
        Guests.difference(sim, link, booking, event.get(), row.orElseThrow()).ifPresent(difference -> {
            throw broken(link, key + ": " + difference + "; its row is " + rows.get(key));
        });
        SingleOccurrences.difference(sim, sim.calendar(link).orElseThrow(), booking, event.get())
                .ifPresent(difference -> {
                    throw broken(link, key + ": " + difference + "; its row is " + rows.get(key));
                });
    }

    private static boolean waitsItsTurn(LedgerRow row) {
        return row.problem()
                .map(Problem::code)
                .filter(code -> code == ProblemCode.EVENT_OVER_LIMIT || code == ProblemCode.INVITATIONS_PACED)
                .isPresent();
    }

    private boolean isOver(Optional<Instant> end) {
        Instant limit = sim.clock.instant().minus(Node.WINDOW.back()).plus(Duration.ofDays(1));
        return end.filter(limit::isAfter).isPresent();
    }

    /** What is over for long is left as it is, what is far ahead is not there yet; a day more or less does not matter. */
    private boolean isOutside(CalendarEvent booking, Optional<LedgerRow> row, Optional<FakeEvent> event) {
        Instant now = sim.clock.instant();
        LedgerRow.Span span = LedgerRow.Span.of(booking.details().time());
        boolean ahead =
                span.start().isAfter(now.plus(Node.WINDOW.ahead().orElseThrow()).minus(Duration.ofDays(1)));
        return isOver(Optional.of(Spans.of(booking).end()))
                || (ahead
                        && event.isEmpty()
                        && row.filter(known -> known.state() == RowState.DEFERRED)
                                .isPresent());
    }

    private void refused(Link link, CalendarEvent booking, Map<EventKey, LedgerRow> rows) {
        EventKey key = booking.key();
        LedgerRow row = rows.get(key);
        boolean notYet = isOutside(booking, Optional.ofNullable(row), Optional.empty());
        boolean named = row != null
                && row.state() == RowState.QUARANTINED
                && row.problem()
                        .filter(why -> why.argument("key").equals(key.toString()))
                        .isPresent();
        if (!named && !notYet && (touched || !excused(link, key))) {
            throw new Broken("P12", link + " " + key + " should be set aside by name; its row is " + row);
        }
    }

    private void orphan(Link link, EventKey key, Map<EventKey, LedgerRow> rows) {
        // What was cancelled and is over since, before anybody could be told, is no listing's to find.
        Optional<Instant> end =
                Optional.ofNullable(rows.get(key)).flatMap(LedgerRow::span).map(LedgerRow.Span::end);
        if (!sim.host.stands(link.id(), key) && !isOver(end)) {
            throw broken(link, key + " still stands; its row is " + rows.get(key));
        }
    }

    private void row(Link link, LedgerRow row, Shelf shelf) {
        boolean stands = shelf.event(row.key())
                .filter(event -> event.id().equals(row.eventId()))
                .isPresent();
        if (row.state() == RowState.LIVE
                && !stands
                && !isOver(row.span().map(LedgerRow.Span::end))
                && (touched || !excused(link, row.key()))) {
            throw broken(link, "the ledger has an event that does not stand: " + row);
        }
        boolean settled = row.state() == RowState.LIVE
                || row.state() == RowState.REMOVED
                || row.state() == RowState.DEFERRED
                || waitsItsTurn(row)
                || (!touched && ByPolicy.isSettled(sim, link, row))
                || (row.state() == RowState.QUARANTINED && sim.host.isBlunder(row.key()));
        if (!settled) {
            throw broken(link, "a row is not settled: " + row);
        }
    }

    private boolean excused(Link link, EventKey key) {
        return !touched
                && (ByPolicy.isNotSeen(sim, link, key)
                        || sim.ledgers.lost(link.id(), key)
                        || sim.host.hasDenied(link.id(), key));
    }

    private Broken broken(Link link, String how) {
        return new Broken(promise, link + ": " + how);
    }
}
