package io.calendarsync.internal.sync;

import io.calendarsync.Problem;
import io.calendarsync.event.EventKey;
import io.calendarsync.internal.Pauses;
import io.calendarsync.spi.ConnectionRecord.Progress;
import io.calendarsync.spi.Cursor;
import io.calendarsync.spi.DirtyKey;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Does what was read, and remembers that it is done. */
final class RunWork implements Work {
    private final Run run;
    private final Writer writer;

    RunWork(Run run, Writer writer) {
        this.run = run;
        this.writer = writer;
    }

    @Override
    public void apply(List<Found> page, Occasion occasion) {
        Map<EventKey, LedgerRow> rows =
                run.ledger().find(run.ledgerId, page.stream().map(Found::key).toList());
        writer.carryOut(page.stream()
                .map(found -> run.planner.plan(Optional.ofNullable(rows.get(found.key())), found, occasion, run.now()))
                .toList());
    }

    @Override
    public void stillAtIt() {
        Pauses.unlessInterrupted(); // A listing of what did not change makes no call that would heed it.
        run.lease.beforeCall();
    }

    @Override
    public void setAside(EventKey key, Problem problem) {
        writer.carryOut(List.of(run.planner.setAside(row(key), key, problem, Optional.empty(), run.now())));
    }

    @Override
    public void unreadable(EventKey key, Problem problem) {
        run.tally.problem(problem);
        writer.carryOut(List.of(run.planner.setAside(row(key), key, problem, Optional.empty(), run.now())));
    }

    private Optional<LedgerRow> row(EventKey key) {
        return Optional.ofNullable(run.ledger().find(run.ledgerId, Set.of(key)).get(key));
    }

    @Override
    public void askAgain(LedgerRow row) {
        writer.carryOut(List.of(run.planner.askAgain(row, run.now())));
    }

    @Override
    public void unlisted(List<LedgerRow> rows) {
        writer.carryOut(rows.stream()
                .map(row -> run.planner.removed(row, Evidence.SNAPSHOT, run.now()))
                .toList());
    }

    @Override
    public void cleared(List<DirtyKey> keys) {
        run.parts.store().dirtyKeys().clear(run.id(), keys);
    }

    @Override
    public void movedTo(Cursor cursor) {
        progress(run.progress().movedTo(cursor));
    }

    @Override
    public void listing() {
        progress(run.progress().toBeListed(run.parts.eventVersion()));
    }

    @Override
    public void listed() {
        progress(run.progress().wasListed(run.parts.eventVersion()));
    }

    @Override
    public void mention(Problem problem) {
        run.tally.problem(problem);
    }

    private void progress(Progress next) {
        run.change(record -> record.withProgress(next));
    }
}
