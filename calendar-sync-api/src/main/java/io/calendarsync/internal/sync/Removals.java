package io.calendarsync.internal.sync;

import io.calendarsync.Hold;
import io.calendarsync.PlannedChange.Action;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.Faults;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.GuestMail;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Evidence;
import io.calendarsync.spi.Mail;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.SourceChange;
import io.calendarsync.spi.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Deletes what is staged, last of all and under the brake.
 *
 * <p>The host is asked once more right before: what was staged by an earlier run, or restored with an older ledger, may
 * stand again.
 */
final class Removals {
    private final Run run;
    private final Calls calls;
    private final CalendarProbe probe;
    private final Work work;
    private final SourceReader source;

    Removals(Run run, Calls calls, CalendarProbe probe, Work work) {
        this.run = run;
        this.calls = calls;
        this.probe = probe;
        this.work = work;
        this.source = new SourceReader(run.parts.source(), run.id(), work::stillAtIt);
    }

    /** Deletes what may go, and says what may not. */
    Optional<Hold> carryOut() {
        Staged staged = new Staged(run.parts, run.ledgerId);
        Optional<Hold> hold = staged.hold();
        int most = calls.batchSize();
        List<LedgerRow> batch = new ArrayList<>();
        staged.each(row -> {
            if (hold.isEmpty() || row.evidence() == Evidence.APPROVED) {
                batch.add(row);
            }
            if (batch.size() == most) {
                delete(stillToGo(batch));
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            delete(stillToGo(batch));
        }
        return hold;
    }

    private List<LedgerRow> stillToGo(List<LedgerRow> rows) {
        List<LedgerRow> gone = new ArrayList<>();
        List<Found> back = new ArrayList<>();
        for (LedgerRow row : rows) {
            SourceReader.Answer answer = source.find(row.key());
            answer.problem().ifPresent(run.tally::problem); // It stays staged, and is asked for again.
            answer.found().ifPresent(found -> {
                if (found instanceof SourceChange.Present present && !run.planner.leaves(present.event())) {
                    back.add(found);
                } else {
                    gone.add(row);
                }
            });
        }
        if (!back.isEmpty()) {
            work.apply(back, Occasion.UPKEEP);
        }
        return gone;
    }

    private void delete(List<LedgerRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Calls.Answers answers = calls.write(rows.stream()
                .<EventWrite>map(row -> new EventWrite.Delete(row.eventId(), mail(row)))
                .toList());
        List<LedgerRow> gone = new ArrayList<>();
        List<LedgerRow> doubtful = new ArrayList<>();
        List<LedgerRow> notFound = new ArrayList<>();
        List<LedgerRow> perhapsTooNew = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            LedgerRow row = rows.get(at);
            Reply<Written> reply = answers.replies().get(at);
            if (!(reply instanceof Reply.Failed<Written> failed)
                    || failed.fault().kind() == Fault.Kind.DELETED) {
                gone.add(row);
            } else if (failed.fault().kind() == Fault.Kind.NOT_FOUND) {
                (isSettled(row) ? notFound : perhapsTooNew).add(row);
            } else if (failed.fault().kind() == Fault.Kind.UNKNOWN) {
                doubtful.add(row);
            } else if (Faults.ofTheEvent(failed.fault())) {
                refuse(row, failed.fault());
            }
        }
        removed(gone);
        inDoubt(doubtful);
        answers.stop().ifPresent(stop -> {
            throw stop;
        });
        if (!notFound.isEmpty() || !perhapsTooNew.isEmpty()) {
            probe.confirm();
            removed(notFound);
            inDoubt(perhapsTooNew);
        }
        if (!doubtful.isEmpty()) {
            throw Faults.stop(Fault.of(Fault.Kind.UNKNOWN, "no answer"), run.title());
        }
        run.progressed();
    }

    private Mail mail(LedgerRow row) {
        boolean cancelled = row.evidence() == Evidence.EXPLICIT
                && !row.more().guests().isEmpty()
                && row.span().filter(run.terms::isOver).isEmpty();
        return cancelled ? run.terms.mail(row.key(), GuestMail.Change.CANCELLED) : Mail.NONE;
    }

    private boolean isSettled(LedgerRow row) {
        return !row.changedAt().plus(Syncing.SETTLE).isAfter(run.now());
    }

    private void removed(List<LedgerRow> rows) {
        List<LedgerRow> removed = rows.stream()
                .map(row -> new RowEdit(row).removed(row.evidence()).at(run.now()))
                .toList();
        run.save(removed);
        removed.forEach(row -> run.done(row, Action.REMOVE));
    }

    // A delete that lands late must not meet an event that the host wants back, and what was written a moment ago may
    // not be found yet: it has to settle first.
    private void inDoubt(List<LedgerRow> rows) {
        List<LedgerRow> inDoubt = rows.stream()
                .map(row -> new RowEdit(row).inDoubt(run.now()).at(run.now()))
                .toList();
        run.save(inDoubt);
        inDoubt.forEach(row -> run.done(row, Action.CHECK));
    }

    private void refuse(LedgerRow row, Fault fault) {
        Problem problem = Problem.of(ProblemCode.EVENT_FORBIDDEN, row.key(), fault.code());
        Step.SetAside aside = run.planner.setAside(Optional.of(row), row.key(), problem, Optional.empty(), run.now());
        run.save(List.of(aside.row()));
        run.done(aside.row(), Action.SET_ASIDE);
    }
}
