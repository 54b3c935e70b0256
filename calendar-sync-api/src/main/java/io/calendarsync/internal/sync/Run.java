package io.calendarsync.internal.sync;

import io.calendarsync.ConnectionId;
import io.calendarsync.PlannedChange.Action;
import io.calendarsync.Problem;
import io.calendarsync.SyncReport;
import io.calendarsync.event.EventKey;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Pauses;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.event.EventIds;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.ConnectionRecord.Progress;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.SyncListener.EventResult;
import io.calendarsync.spi.SyncStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One run for one connection: its lease, its place in the stores, what it counted. Confined to one thread. */
final class Run {
    final EngineParts parts;
    final String runId;
    final LeaseGuard lease;
    final CalendarSlot calendar;
    final LedgerId ledgerId;
    final EventIds ids;
    final Planner planner;
    final Tally tally = new Tally();

    private final Instant startedAt;
    private ConnectionRecord record;
    private Duration waitLeft;
    private boolean contacted;

    Run(EngineParts parts, ConnectionRecord record, CalendarSlot calendar, LeaseGuard lease) {
        this.parts = parts;
        this.record = record;
        this.calendar = calendar;
        this.lease = lease;
        this.runId = parts.chance().name();
        this.ledgerId = new LedgerId(record.id(), calendar.slot());
        this.ids = new EventIds(parts.namespace(), ledgerId);
        this.planner = new Planner(ids);
        this.startedAt = parts.now();
        this.waitLeft = parts.waitBudget();
    }

    ConnectionId id() {
        return record.id();
    }

    ConnectionRecord record() {
        return record;
    }

    Progress progress() {
        return record.progress();
    }

    SyncStore.Ledger ledger() {
        return parts.store().ledger();
    }

    Instant now() {
        return parts.now();
    }

    String title() {
        return record.calendar()
                .flatMap(slot -> slot.info().title())
                .orElse(calendar.info().address());
    }

    /** Saves what changed of the connection, unless somebody else changed it: then this run is over. */
    void change(UnaryOperator<ConnectionRecord> change) {
        ConnectionRecord next = change.apply(record);
        if (next.equals(record)) {
            return;
        }
        ConnectionRecord saved = next.withRevision(record.revision() + 1);
        if (!parts.store().connections().save(saved)) {
            throw LeaseGuard.lost();
        }
        record = saved;
    }

    /** Saves rows, unless the lease is lost: then this run is over. */
    void save(Collection<LedgerRow> rows) {
        if (!rows.isEmpty() && !ledger().save(lease.lease(), ledgerId, rows)) {
            throw LeaseGuard.lost();
        }
    }

    /** Counts what was done with an event, once it is recorded, and tells the host. */
    void done(EventKey key, Action action, Optional<Problem> problem) {
        tally.count(key, action);
        problem.ifPresent(tally::problem);
        if (action != Action.KEEP) {
            parts.listener().eventSynced(id(), runId, new EventResult(key, action, problem));
        }
    }

    void progressed() {
        parts.listener().syncProgressed(id(), runId, tally.done());
    }

    /** Waits if the run may still wait that long, else ends it until then. */
    void await(Duration length, Problem problem) {
        if (length.compareTo(waitLeft) > 0) {
            throw Stop.paused(problem, length);
        }
        waitLeft = waitLeft.minus(length);
        Pauses.sleep(parts, length);
    }

    void contacted() {
        contacted = true;
    }

    boolean wasContacted() {
        return contacted;
    }

    SyncReport report() {
        return new SyncReport(
                runId, startedAt, Duration.between(startedAt, parts.now()), tally.kinds(), tally.problems());
    }
}
