package io.calendarsync.internal.sync;

import io.calendarsync.PlannedChange;
import io.calendarsync.PlannedChange.Action;
import io.calendarsync.Problem;
import io.calendarsync.event.EventKey;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.spi.Cursor;
import io.calendarsync.spi.DirtyKey;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Evidence;
import io.calendarsync.spi.RowState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Only looks at what was read, and says what a run would do. */
final class PreviewWork implements Work {
    private static final int SAMPLE = 20;

    private final EngineParts parts;
    private final LedgerId ledgerId;
    private final Planner planner;
    private final Consumer<PlannedChange> each;
    private final Map<EventKey, LedgerRow> learnt = new TreeMap<>();
    private final KeySet planned = new KeySet();
    private final List<PlannedChange> sample = new ArrayList<>();
    final Tally tally = new Tally();
    long staged;
    long fromSnapshot;

    PreviewWork(EngineParts parts, LedgerId ledgerId, Planner planner, Consumer<PlannedChange> each) {
        this.parts = parts;
        this.ledgerId = ledgerId;
        this.planner = planner;
        this.each = each;
    }

    List<PlannedChange> sample() {
        return List.copyOf(sample);
    }

    /** From now on these rows are taken for what the ledger says. */
    void learn(List<LedgerRow> rows) {
        rows.forEach(row -> learnt.put(row.key(), row));
    }

    /** What was learnt and no booking was found for. */
    List<LedgerRow> left() {
        return learnt.values().stream()
                .filter(row -> row.state() == RowState.LIVE && !planned.contains(row.key()))
                .toList();
    }

    @Override
    public void apply(List<Found> page, Occasion occasion) {
        List<EventKey> keys = page.stream().map(Found::key).toList();
        Map<EventKey, LedgerRow> rows = new HashMap<>(parts.store().ledger().find(ledgerId, keys));
        keys.forEach(key -> Optional.ofNullable(learnt.get(key)).ifPresent(row -> rows.put(key, row)));
        for (Found found : page) {
            look(planner.plan(Optional.ofNullable(rows.get(found.key())), found, Occasion.UPKEEP, parts.now()));
        }
    }

    @Override
    public void setAside(EventKey key, Problem problem) {
        plan(key, Action.SET_ASIDE, Optional.of(problem));
    }

    @Override
    public void unreadable(EventKey key, Problem problem) {
        plan(key, Action.SET_ASIDE, Optional.of(problem));
    }

    @Override
    public void stillAtIt() {}

    @Override
    public void listing() {}

    @Override
    public void askAgain(LedgerRow row) {}

    @Override
    public void unlisted(List<LedgerRow> rows) {
        for (LedgerRow row : rows) {
            if (look(planner.removed(row, Evidence.SNAPSHOT, parts.now()))) {
                fromSnapshot++;
            }
        }
    }

    /** A row that earlier runs staged. */
    void alreadyStaged(LedgerRow row) {
        if (row.state() == RowState.REMOVING && plan(row.key(), Action.REMOVE, Optional.empty())) {
            if (row.evidence() != Evidence.APPROVED) {
                staged++;
            }
            if (row.evidence() == Evidence.SNAPSHOT) {
                fromSnapshot++;
            }
        }
    }

    /** Takes note of a step; true when it would newly delete. */
    private boolean look(Step step) {
        if (step instanceof Step.Stage) {
            boolean added = plan(step.key(), Action.REMOVE, Optional.empty());
            staged += added ? 1 : 0;
            return added;
        }
        if (step instanceof Step.Put put) {
            plan(step.key(), put.action(), Optional.empty());
        } else if (step instanceof Step.SetAside aside) {
            plan(step.key(), Action.SET_ASIDE, Optional.of(aside.problem()));
        } else if (step instanceof Step.Keep) {
            plan(step.key(), Action.KEEP, Optional.empty());
        } else if (step instanceof Step.Occurrences) {
            plan(step.key(), Action.UPDATE, Optional.empty());
        } else if (step instanceof Step.Look look) {
            plan(step.key(), look.row().state() == RowState.LIVE ? Action.UPDATE : Action.CHECK, Optional.empty());
        } else if (step instanceof Step.Wait wait) {
            boolean refused = wait.row().state() == RowState.QUARANTINED;
            plan(
                    step.key(),
                    refused ? Action.SET_ASIDE : Action.CHECK,
                    wait.row().problem());
        }
        return false;
    }

    private boolean plan(EventKey key, Action action, Optional<Problem> problem) {
        if (!planned.add(key)) {
            return false;
        }
        PlannedChange change = new PlannedChange(key, action, problem);
        tally.count(key, action);
        if (action != Action.KEEP && sample.size() < SAMPLE) {
            sample.add(change);
        }
        each.accept(change);
        return true;
    }

    @Override
    public void cleared(List<DirtyKey> keys) {}

    @Override
    public void movedTo(Cursor cursor) {}

    @Override
    public void listed() {}

    @Override
    public void mention(Problem problem) {
        tally.problem(problem);
    }
}
