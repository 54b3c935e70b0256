package io.calendarsync.internal.sync;

import io.calendarsync.PlannedChange.Action;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.LedgerRow;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What a run remembers of events that it deletes: one that is refused is set aside, and tried again now and then.
 *
 * @param told is told of each
 */
record RunMemory(Run run, BiConsumer<LedgerRow, Action> told) implements Deleting.Memory {

    /** A run that tells the host of each. */
    RunMemory(Run run) {
        this(run, run::done);
    }

    @Override
    public void save(List<LedgerRow> rows) {
        run.save(rows);
    }

    @Override
    public LedgerRow refused(LedgerRow row, Fault fault) {
        Problem problem = Problem.of(ProblemCode.EVENT_FORBIDDEN, row.key(), fault.code());
        return run.planner
                .setAside(Optional.of(row), row.key(), problem, Optional.empty(), run.now())
                .row();
    }

    @Override
    public void done(LedgerRow row, Action action) {
        told.accept(row, action);
    }
}
