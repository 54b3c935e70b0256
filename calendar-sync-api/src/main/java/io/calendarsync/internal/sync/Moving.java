package io.calendarsync.internal.sync;

import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Evidence;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.SourceChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says which events of a calendar that was left may go, since they stand on the new one.
 *
 * <p>What the host does not have any more is staged, under the brake like everything that a listing lacks.
 */
final class Moving {
    private static final int PAGE = 500;

    private final Run here;
    private final Run there;
    private final Clearance clearance;
    private final SourceReader source;
    private final List<Found> stillThere;

    /** Moves from there to here; bookings that turn out to stand are added to {@code stillThere}. */
    Moving(Run here, Run there, Clearance clearance, List<Found> stillThere) {
        this.here = here;
        this.there = there;
        this.clearance = clearance;
        this.stillThere = stillThere;
        this.source = new SourceReader(here.parts.source(), here.id(), here.lease::beforeCall);
    }

    /** Those of a page that may go; what nobody wants any more is staged. */
    List<LedgerRow> mayGo(List<LedgerRow> all) {
        List<LedgerRow> page = clearance.ready(all);
        Map<EventKey, LedgerRow> rows = here.ledger()
                .find(here.ledgerId, page.stream().map(LedgerRow::key).toList());
        List<LedgerRow> going = new ArrayList<>();
        List<LedgerRow> noted = new ArrayList<>();
        for (LedgerRow row : page) {
            Fate fate = fate(row, Optional.ofNullable(rows.get(row.key())));
            if (fate == Fate.UNKNOWN) {
                fate = ask(row, noted);
            }
            switch (fate) {
                case GOES -> going.add(row);
                case STAYS -> unstaged(row).ifPresent(noted::add);
                case GONE -> staged(row).ifPresent(noted::add);
                case WAITS, UNKNOWN -> {
                    clearance.waits();
                    unstaged(row).ifPresent(noted::add);
                }
            }
        }
        there.save(noted);
        return going;
    }

    private Fate fate(LedgerRow row, Optional<LedgerRow> moved) {
        Optional<RowState> state = moved.map(LedgerRow::state);
        if (state.equals(Optional.of(RowState.LIVE))) {
            return Fate.GOES;
        }
        boolean underWay = state.filter(
                        now -> now == RowState.INTENDED || now == RowState.IN_DOUBT || now == RowState.REMOVING)
                .isPresent();
        if (underWay) {
            return Fate.WAITS;
        }
        if (row.span().filter(there.terms::isOver).isPresent()) {
            return row.span().flatMap(there.terms::leavesAt).isPresent() ? Fate.GOES : Fate.STAYS;
        }
        // Until everything was read for the new calendar, what is not known there says nothing.
        if (!here.progress().listed()) {
            return Fate.WAITS;
        }
        if (state.isPresent()) {
            return state.get() == RowState.REMOVED ? Fate.GOES : Fate.WAITS;
        }
        return row.state() == RowState.REMOVING ? Fate.GONE : Fate.UNKNOWN;
    }

    /** Asks the host for what its listing did not have, since a listing may slip. */
    private Fate ask(LedgerRow row, List<LedgerRow> noted) {
        if (source.seemsBroken() || stillThere.size() >= PAGE || isAskedForLater(row)) {
            return Fate.WAITS;
        }
        SourceReader.Answer answer = source.find(row.key());
        answer.problem().ifPresent(here.tally::problem);
        Optional<Found> found = answer.found();
        if (found.filter(SourceChange.Removed.class::isInstance).isPresent()) {
            return Fate.GONE;
        }
        if (found.orElse(null) instanceof SourceChange.Present present) {
            if (here.terms.isOver(Want.of(present.event()).span())) {
                return Fate.STAYS;
            }
            stillThere.add(present);
            return Fate.WAITS;
        }
        noted.add(new RowEdit(row).due(there.now().plus(Planner.ASK_AGAIN)).at(row.changedAt()));
        return Fate.WAITS;
    }

    private boolean isAskedForLater(LedgerRow row) {
        return row.state() == RowState.LIVE
                && row.dueAt()
                        .filter(at -> at.isAfter(there.now())
                                && !at.isAfter(there.now().plus(Planner.ASK_AGAIN)))
                        .isPresent();
    }

    private static Optional<LedgerRow> staged(LedgerRow row) {
        return row.state() == RowState.REMOVING
                ? Optional.empty()
                : Optional.of(new RowEdit(row).removing(Evidence.SNAPSHOT).at(row.changedAt()));
    }

    /** What an earlier sync staged is not to be deleted for that while it may have to stand. */
    private static Optional<LedgerRow> unstaged(LedgerRow row) {
        return row.state() == RowState.REMOVING
                ? Optional.of(new RowEdit(row).rested().doubted().at(row.changedAt()))
                : Optional.empty();
    }

    /** What becomes of an event on the calendar that was left. */
    private enum Fate {
        /** It is deleted. */
        GOES,
        /** It is deleted unless the brake holds. */
        GONE,
        /** It stays for good. */
        STAYS,
        /** That is seen later. */
        WAITS,
        /** The host has to be asked. */
        UNKNOWN
    }
}
