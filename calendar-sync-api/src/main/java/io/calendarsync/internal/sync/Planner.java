package io.calendarsync.internal.sync;

import io.calendarsync.Problem;
import io.calendarsync.event.EventKey;
import io.calendarsync.internal.event.EventCheck;
import io.calendarsync.internal.event.EventIds;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Evidence;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.SourceChange;
import io.calendarsync.spi.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Holds what the host says against the ledger, and decides; asks nobody and changes nothing. */
final class Planner {
    private static final Duration ASK_AGAIN = Duration.ofHours(1);
    private static final Duration RETRY = Duration.ofHours(1);
    private static final Duration RETRY_LIMIT = Duration.ofDays(1);

    private final EventIds ids;
    private final Window window;

    Planner(EventIds ids, Window window) {
        this.ids = ids;
        this.window = window;
    }

    Step plan(Optional<LedgerRow> row, Found found, Instant now) {
        if (found instanceof SourceChange.Present present) {
            return present(row, Want.of(present.event()), now);
        }
        if (found instanceof SourceChange.Removed) {
            return row.map(known -> removed(known, Evidence.EXPLICIT, now))
                    .orElseGet(() -> new Step.Ignore(found.key()));
        }
        if (row.filter(known -> known.state() == RowState.IN_DOUBT && known.evidence() != Evidence.NONE)
                .isPresent()) {
            return removed(row.orElseThrow(), Evidence.NONE, now); // Its deletion was decided before.
        }
        return row.filter(known -> known.dueAt().isPresent())
                .<Step>map(known -> new Step.Later(keepState(known)
                        .due(now.plus(ASK_AGAIN), known.attempts())
                        .at(now)))
                .orElseGet(() -> new Step.Ignore(found.key()));
    }

    /** What to do about a key that the host does not have any more. */
    Step removed(LedgerRow row, Evidence evidence, Instant now) {
        return switch (row.state()) {
            case REMOVED -> new Step.Ignore(row.key());
            case REMOVING ->
                row.evidence() == Evidence.SNAPSHOT && evidence == Evidence.EXPLICIT
                        ? stage(row, evidence, now)
                        : new Step.Ignore(row.key());
            // What is in doubt may land yet, after a delete: first it must settle.
            case IN_DOUBT ->
                due(row, now)
                        ? stage(row, row.evidence() == Evidence.NONE ? evidence : row.evidence(), now)
                        : new Step.Wait(row);
            case DEFERRED ->
                new Step.Drop(new RowEdit(row).state(RowState.REMOVED).at(now));
            case QUARANTINED ->
                row.sentHash().isPresent()
                        ? stage(row, evidence, now)
                        : new Step.Drop(new RowEdit(row).state(RowState.REMOVED).at(now));
            case INTENDED, LIVE -> stage(row, evidence, now);
        };
    }

    /** What to do about an event that was refused, by us or by the provider. */
    Step.SetAside setAside(Optional<LedgerRow> row, EventKey key, Problem problem, Optional<Want> want, Instant now) {
        int attempts = row.map(LedgerRow::attempts).orElse(0) + 1;
        Duration wait = RETRY.multipliedBy(1L << Math.min(attempts - 1, 5));
        RowEdit edit = row.map(RowEdit::new).orElseGet(() -> new RowEdit(ids.mark(key, 0)));
        want.ifPresent(wanted -> edit.span(wanted.span()));
        row.filter(Planner::mayStandThere).ifPresent(known -> edit.somethingThere());
        return new Step.SetAside(
                edit.refused(problem, want.map(Want::hash))
                        .due(now.plus(wait.compareTo(RETRY_LIMIT) > 0 ? RETRY_LIMIT : wait), attempts)
                        .at(now),
                problem);
    }

    private Step present(Optional<LedgerRow> row, Want want, Instant now) {
        boolean sameAsRefused = row.filter(known -> known.state() == RowState.QUARANTINED)
                .filter(known -> known.refusedHash().equals(Optional.of(want.hash())))
                .filter(known -> !due(known, now))
                .isPresent();
        if (sameAsRefused) {
            return new Step.Wait(row.orElseThrow());
        }
        Optional<Problem> problem = EventCheck.problem(want.event());
        if (problem.isPresent()) {
            return setAside(row, want.key(), problem.get(), Optional.of(want), now);
        }
        boolean standsThere =
                row.filter(known -> known.state() != RowState.REMOVED).isPresent();
        if (!standsThere && !window.touches(want.span())) {
            return new Step.Ignore(want.key());
        }
        return row.map(known -> put(known, want, now)).orElseGet(() -> {
            EventMark mark = ids.mark(want.key(), 0);
            return insert(new RowEdit(mark), mark, want, false, now);
        });
    }

    private Step put(LedgerRow row, Want want, Instant now) {
        EventMark mark = ids.mark(row.key(), row.generation());
        return switch (row.state()) {
            case LIVE ->
                row.sentHash().equals(Optional.of(want.hash()))
                        ? new Step.Keep(row.key())
                        : patch(row, mark, want, now);
            // Its deletion may have been sent before a crash: only a write tells.
            case REMOVING -> patch(row, mark, want, now);
            case INTENDED -> insert(new RowEdit(row), mark, want, true, now);
            case IN_DOUBT -> due(row, now) ? new Step.Look(row, want) : new Step.Wait(row);
            case QUARANTINED, DEFERRED ->
                row.sentHash().isPresent()
                        ? patch(row, mark, want, now)
                        : insert(new RowEdit(row).state(RowState.INTENDED), mark, want, true, now);
            case REMOVED -> {
                EventMark next = ids.mark(row.key(), row.generation() + 1);
                yield insert(new RowEdit(row).state(RowState.INTENDED).generation(next), next, want, true, now);
            }
        };
    }

    private static Step insert(RowEdit edit, EventMark mark, Want want, boolean known, Instant now) {
        LedgerRow row = edit.span(want.span()).at(now);
        return new Step.Put(row, want, new EventWrite.Insert(mark, want.details()), known);
    }

    private static Step patch(LedgerRow row, EventMark mark, Want want, Instant now) {
        LedgerRow before = new RowEdit(row).state(RowState.LIVE).at(now);
        return new Step.Put(before, want, new EventWrite.Patch(mark, want.details(), toClear(row, want)), true);
    }

    static Set<EventField> toClear(LedgerRow row, Want want) {
        Set<EventField> clear = EnumSet.noneOf(EventField.class);
        clear.addAll(row.owned());
        clear.removeAll(want.owned());
        return clear;
    }

    private static Step stage(LedgerRow row, Evidence evidence, Instant now) {
        return new Step.Stage(
                new RowEdit(row).state(RowState.REMOVING).evidence(evidence).at(now));
    }

    private static boolean mayStandThere(LedgerRow row) {
        return row.state() == RowState.INTENDED || row.state() == RowState.IN_DOUBT;
    }

    private static RowEdit keepState(LedgerRow row) {
        RowEdit edit = new RowEdit(row).evidence(row.evidence());
        row.problem().ifPresent(problem -> edit.refused(problem, row.refusedHash()));
        return edit.state(row.state());
    }

    private static boolean due(LedgerRow row, Instant now) {
        return row.dueAt().map(at -> !at.isAfter(now)).orElse(true);
    }
}
