package io.calendarsync.internal.sync;

import io.calendarsync.ConnectionId;
import io.calendarsync.PlannedChange;
import io.calendarsync.Preview;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.event.EventIds;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.ConnectionRecord.Trouble;
import io.calendarsync.spi.LedgerCounts;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.RowState;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Says what a sync would do: reads source and stores as a run does, and neither calls nor changes anything. */
public final class Previewing {
    private final EngineParts parts;

    /** Previews over these stores. */
    public Previewing(EngineParts parts) {
        this.parts = parts;
    }

    /** What a sync would do now. */
    public Preview preview(ConnectionId id, Consumer<PlannedChange> each) {
        Optional<ConnectionRecord> record = parts.store().connections().find(id).filter(ConnectionRecord::connected);
        if (record.isEmpty()) {
            return new Preview.NotConnected();
        }
        if (record.get().calendar().isEmpty()) {
            return new Preview.Unavailable(
                    record.get().trouble().map(Trouble::problem).orElseThrow());
        }
        int active = record.get().progress().eventVersion();
        if (active > parts.eventVersion()) {
            return new Preview.Unavailable(Problem.of(ProblemCode.NEWER_VERSION_ACTIVE, active));
        }
        LedgerId ledgerId = new LedgerId(id, record.get().calendar().get().slot());
        Terms terms = new Terms(parts, ledgerId, Optional.empty());
        Planner planner = new Planner(new EventIds(parts.namespace(), ledgerId), terms);
        PreviewWork work = new PreviewWork(parts, ledgerId, planner, each);
        try {
            new Intake(parts, ledgerId, terms, work).run(record.get().progress());
        } catch (Stop stop) {
            return new Preview.Unavailable(stop.problem());
        }
        new Staged(parts, ledgerId).each(work::alreadyStaged);
        return new Preview.Planned(work.tally.kinds(), work.sample(), held(ledgerId, work));
    }

    private boolean held(LedgerId ledgerId, PreviewWork work) {
        LedgerCounts counts = parts.store().ledger().counts(ledgerId);
        long live = counts.in(RowState.LIVE) + counts.in(RowState.REMOVING);
        long lately = parts.store().ledger().removedSince(ledgerId, parts.now().minus(Duration.ofDays(1)));
        return Staged.holds(parts.brake(), live, lately, work.staged, work.fromSnapshot);
    }
}
