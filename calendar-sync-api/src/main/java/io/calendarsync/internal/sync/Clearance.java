package io.calendarsync.internal.sync;

import io.calendarsync.ProblemCode;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RowState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which events of a calendar that is being cleared can be dealt with now; remembers whether any are left for later. */
final class Clearance {
    private final Run run;
    private boolean done = true;
    private Optional<Instant> until = Optional.empty();

    Clearance(Run run) {
        this.run = run;
    }

    /** Those of a page for which nothing is under way. */
    List<LedgerRow> settled(List<LedgerRow> page) {
        return page.stream().filter(this::isSettled).toList();
    }

    /** Those of a page that can be dealt with now, and were not refused a while ago. */
    List<LedgerRow> ready(List<LedgerRow> page) {
        return page.stream().filter(row -> isSettled(row) && !isRefused(row)).toList();
    }

    private boolean isSettled(LedgerRow row) {
        boolean unsettled = Standing.isUnsettled(row, run.now());
        if (unsettled) {
            waits(row.changedAt().plus(Syncing.SETTLE));
        }
        return !unsettled;
    }

    private boolean isRefused(LedgerRow row) {
        boolean refused = row.state() == RowState.QUARANTINED
                && row.problem()
                        .filter(problem -> problem.code() == ProblemCode.EVENT_FORBIDDEN)
                        .isPresent();
        if (refused && row.dueAt().isEmpty()) {
            return true; // That was tried for a month.
        }
        boolean later = refused && !Planner.due(row, run.now());
        if (later) {
            waits();
        }
        return later;
    }

    /** One is left for later. */
    void waits() {
        done = false;
    }

    /** One is left for no sooner than then. */
    void waits(Instant at) {
        waits();
        until = until.filter(at::isAfter).or(() -> Optional.of(at));
    }

    /** Whether nothing is left for later. */
    boolean isDone() {
        return done;
    }

    /** When the first of those that are left can be dealt with, if that is known. */
    Optional<Instant> until() {
        return until;
    }
}
