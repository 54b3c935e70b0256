package io.calendarsync.internal.sync;

import io.calendarsync.Hold;
import io.calendarsync.PlannedChange.Action;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.Faults;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Evidence;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Deletes what is staged, last of all and under the brake. */
final class Removals {
    private final Run run;
    private final Calls calls;
    private final CalendarProbe probe;

    Removals(Run run, Calls calls, CalendarProbe probe) {
        this.run = run;
        this.calls = calls;
        this.probe = probe;
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
                delete(batch);
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            delete(batch);
        }
        return hold;
    }

    private void delete(List<LedgerRow> rows) {
        Calls.Answers answers = calls.write(rows.stream()
                .<EventWrite>map(row -> new EventWrite.Delete(row.eventId()))
                .toList());
        List<LedgerRow> gone = new ArrayList<>();
        List<LedgerRow> doubtful = new ArrayList<>();
        List<LedgerRow> notFound = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            LedgerRow row = rows.get(at);
            Reply<Written> reply = answers.replies().get(at);
            if (!(reply instanceof Reply.Failed<Written> failed)
                    || failed.fault().kind() == Fault.Kind.DELETED) {
                gone.add(row);
            } else if (failed.fault().kind() == Fault.Kind.NOT_FOUND) {
                notFound.add(row);
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
        if (!notFound.isEmpty()) {
            probe.confirm();
            removed(notFound);
        }
        if (!doubtful.isEmpty()) {
            throw Faults.stop(Fault.of(Fault.Kind.UNKNOWN, "no answer"), run.title());
        }
        run.progressed();
    }

    private void removed(List<LedgerRow> rows) {
        run.save(rows.stream()
                .map(row -> new RowEdit(row).removed(row.evidence()).at(run.now()))
                .toList());
        rows.forEach(row -> run.done(row.key(), Action.REMOVE, Optional.empty()));
    }

    // A delete that lands late must not meet an event that the host wants back: it has to settle first.
    private void inDoubt(List<LedgerRow> rows) {
        run.save(rows.stream()
                .map(row -> new RowEdit(row).inDoubt(run.now()).at(run.now()))
                .toList());
        rows.forEach(row -> run.done(row.key(), Action.CHECK, Optional.empty()));
    }

    private void refuse(LedgerRow row, Fault fault) {
        Problem problem = Problem.of(ProblemCode.EVENT_FORBIDDEN, row.key(), fault.code());
        Step.SetAside aside = run.planner.setAside(Optional.of(row), row.key(), problem, Optional.empty(), run.now());
        run.save(List.of(aside.row()));
        run.done(row.key(), Action.SET_ASIDE, Optional.of(problem));
    }
}
