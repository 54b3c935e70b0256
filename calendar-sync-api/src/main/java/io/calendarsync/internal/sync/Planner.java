package io.calendarsync.internal.sync;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
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
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Holds what the host says against the ledger, and decides; asks nobody and changes nothing. */
final class Planner {
    private static final Duration ASK_AGAIN = Duration.ofHours(1);
    /** Sooner than a run pauses for a source that fails, so that the next one asks again. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration RETRY = Duration.ofHours(1);
    private static final Duration RETRY_LIMIT = Duration.ofDays(1);
    /** Five in the first day, then one a day: a month. */
    private static final int ATTEMPTS = 35;

    private final EventIds ids;

    Planner(EventIds ids) {
        this.ids = ids;
    }

    Step plan(Optional<LedgerRow> row, Found found, Instant now) {
        if (found instanceof SourceChange.Present present) {
            return present(row, Want.of(present.event()), now);
        }
        if (found instanceof SourceChange.Removed) {
            return row.map(known -> removed(known, Evidence.EXPLICIT, now))
                    .orElseGet(() -> new Step.Ignore(found.key()));
        }
        return unknown(row, found.key(), now);
    }

    /** What to do about a key that the host does not have any more. */
    Step removed(LedgerRow row, Evidence evidence, Instant now) {
        return switch (row.state()) {
            case REMOVED -> new Step.Ignore(row.key());
            case REMOVING ->
                row.evidence() == Evidence.SNAPSHOT && evidence == Evidence.EXPLICIT
                        ? stage(row, evidence)
                        : new Step.Ignore(row.key());
            // What was sent may land yet, after a delete: first it must settle.
            case INTENDED, IN_DOUBT ->
                due(row, now)
                        ? stage(row, row.evidence() == Evidence.NONE ? evidence : row.evidence())
                        : new Step.Wait(row);
            case QUARANTINED ->
                row.sentHash().isPresent()
                        ? stage(row, evidence)
                        : new Step.Note(new RowEdit(row).removed(evidence).at(now));
            case LIVE -> stage(row, evidence);
        };
    }

    /** What to do about an event that was refused, by us or by the provider. */
    Step.SetAside setAside(Optional<LedgerRow> row, EventKey key, Problem problem, Optional<Want> want, Instant now) {
        Optional<LedgerRow> unsettled = row.filter(
                        known -> known.state() == RowState.IN_DOUBT || known.state() == RowState.INTENDED)
                .filter(known -> !due(known, now));
        if (unsettled.isPresent()) {
            RowEdit edit = new RowEdit(unsettled.get()).troubled(problem);
            return new Step.SetAside(
                    (want.isPresent() ? edit.standing() : edit)
                            .at(unsettled.get().changedAt()),
                    problem);
        }
        RowEdit edit = row.map(known -> aside(known)).orElseGet(() -> new RowEdit(ids.mark(key, 0)));
        // A time that no calendar takes is none that a store has to take.
        want.filter(wanted -> problem.code() != ProblemCode.EVENT_TIME_OUT_OF_RANGE)
                .ifPresent(wanted -> edit.span(wanted.span()));
        // While the problem is the same, it is as old as it was.
        Instant since = row.filter(known -> known.problem().map(Problem::code).equals(Optional.of(problem.code())))
                .map(LedgerRow::changedAt)
                .orElse(now);
        int attempts = row.map(LedgerRow::attempts).orElse(0);
        // What only a correction can end is not tried for ever: after a month, only a changed booking is.
        boolean givenUp = problem.code() != ProblemCode.EVENT_SOURCE_FAILED && attempts >= ATTEMPTS;
        Optional<Instant> retryAt = givenUp ? Optional.empty() : Optional.of(now.plus(backoff(problem, attempts)));
        return new Step.SetAside(
                edit.refused(problem, want.map(Want::hash), retryAt).at(since), problem);
    }

    /** What to do about an event of which the host could not say whether it is still wanted. */
    Step askAgain(LedgerRow row, Instant now) {
        return new Step.Note(new RowEdit(row).due(now.plus(ASK_AGAIN)).at(row.changedAt()));
    }

    private Step unknown(Optional<LedgerRow> row, EventKey key, Instant now) {
        boolean toBeDeleted = row.filter(known -> known.state() == RowState.IN_DOUBT)
                .filter(known -> known.evidence() != Evidence.NONE)
                .isPresent();
        if (toBeDeleted) {
            return removed(row.orElseThrow(), Evidence.NONE, now); // That was decided before.
        }
        return row.filter(known -> known.dueAt().isPresent())
                .map(known -> askAgain(known, now))
                .orElseGet(() -> new Step.Ignore(key));
    }

    private Step present(Optional<LedgerRow> row, Want want, Instant now) {
        boolean sameAsRefused = row.filter(known -> known.state() == RowState.QUARANTINED)
                .filter(known -> known.refusedHash().equals(Optional.of(want.hash())))
                .filter(known -> known.dueAt().isEmpty() || !due(known, now))
                .isPresent();
        if (sameAsRefused) {
            return new Step.Wait(row.orElseThrow());
        }
        Optional<Problem> problem = EventCheck.problem(want.event());
        if (problem.isPresent()) {
            return setAside(row, want.key(), problem.get(), Optional.of(want), now);
        }
        return row.map(known -> put(known, want, now)).orElseGet(() -> {
            EventMark mark = ids.mark(want.key(), 0);
            return insert(new RowEdit(mark), mark, Optional.empty(), want, now);
        });
    }

    private Step put(LedgerRow row, Want want, Instant now) {
        EventMark mark = ids.mark(row.key(), row.generation());
        return switch (row.state()) {
            case LIVE ->
                row.sentHash().equals(Optional.of(want.hash())) ? keep(row, want, now) : patch(row, mark, want, now);
            // Its deletion may have been sent before a crash: only a write tells.
            case REMOVING -> patch(row, mark, want, now);
            case INTENDED -> insert(new RowEdit(row), mark, Optional.of(row), want, now);
            case IN_DOUBT -> doubtful(row, want, now);
            case QUARANTINED -> {
                if (row.sentHash().isEmpty()) {
                    yield insert(new RowEdit(row), mark, Optional.of(row), want, now);
                }
                // What the host could not show for a while may still be what was written.
                yield row.sentHash().equals(Optional.of(want.hash()))
                        ? keep(row, want, now)
                        : patch(row, mark, want, now);
            }
            case REMOVED -> {
                EventMark next = ids.mark(row.key(), row.generation() + 1);
                yield insert(new RowEdit(row).generation(next), next, Optional.of(row), want, now);
            }
        };
    }

    /** Looks when it is due; till then, at most remembers that it is not to be deleted any more. */
    private static Step doubtful(LedgerRow row, Want want, Instant now) {
        LedgerRow standing = new RowEdit(row).standing().at(row.changedAt());
        if (due(row, now)) {
            return new Step.Look(standing, want);
        }
        return row.evidence() == Evidence.NONE ? new Step.Wait(row) : new Step.Note(standing);
    }

    private static Step keep(LedgerRow row, Want want, Instant now) {
        boolean learnt = row.dueAt().isPresent() || !row.owned().equals(want.owned());
        return new Step.Keep(
                row.key(), learnt ? Optional.of(new RowEdit(row).kept(want).at(now)) : Optional.empty());
    }

    private static Step insert(RowEdit edit, EventMark mark, Optional<LedgerRow> before, Want want, Instant now) {
        return new Step.Put(
                edit.intended(want, now).at(now), before, want, new EventWrite.Insert(mark, want.details()));
    }

    private static Step patch(LedgerRow row, EventMark mark, Want want, Instant now) {
        EventWrite.Patch patch = new EventWrite.Patch(mark, want.details(), toClear(row, want));
        return new Step.Put(new RowEdit(row).changing(want).at(now), Optional.of(row), want, patch);
    }

    static Set<EventField> toClear(LedgerRow row, Want want) {
        Set<EventField> clear = EnumSet.noneOf(EventField.class);
        clear.addAll(row.owned());
        clear.removeAll(want.owned());
        return clear;
    }

    private static Step stage(LedgerRow row, Evidence evidence) {
        return new Step.Stage(new RowEdit(row).removing(evidence).at(row.changedAt()));
    }

    /** The row to set aside: of one that may have been sent, something may stand there; a spent id is not used again. */
    private RowEdit aside(LedgerRow row) {
        RowEdit edit = new RowEdit(row);
        return switch (row.state()) {
            case INTENDED, IN_DOUBT -> edit.somethingThere();
            case REMOVED -> edit.generation(ids.mark(row.key(), row.generation() + 1));
            default -> edit;
        };
    }

    private static Duration backoff(Problem problem, int attempts) {
        boolean ofTheHost = problem.code() == ProblemCode.EVENT_SOURCE_FAILED;
        Duration first = ofTheHost ? SOON : RETRY;
        Duration last = ofTheHost ? RETRY : RETRY_LIMIT;
        Duration grown = first.multipliedBy(1L << Math.min(attempts, 10));
        return grown.compareTo(last) > 0 ? last : grown;
    }

    /** Due by its time; or from a time far ahead, so that a clock that went back delays nothing. */
    private static boolean due(LedgerRow row, Instant now) {
        return row.dueAt().map(at -> !at.isAfter(now)).orElse(true)
                || row.changedAt().isAfter(now.plus(Syncing.SETTLE));
    }
}
