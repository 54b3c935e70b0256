package io.calendarsync.internal.sync;

import io.calendarsync.ConnectionId;
import io.calendarsync.Hold;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.ReadCounts;
import io.calendarsync.SyncOutcome;
import io.calendarsync.SyncOutcome.Reason;
import io.calendarsync.SyncReport;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Inbound;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.calendar.NoCalendar;
import io.calendarsync.internal.secret.AccessTokens;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.ConnectionRecord.Progress;
import io.calendarsync.spi.ConnectionRecord.Trouble;
import io.calendarsync.spi.ConnectionRecord.Trust;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.RowState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Syncs a connection: may it, then one run under its lease, then what came of it. */
public final class Syncing {
    private static final Logger LOG = LoggerFactory.getLogger(Syncing.class);
    /** How long until what was sent without an answer has landed, or never will. */
    public static final Duration SETTLE = Duration.ofMinutes(2);

    private final EngineParts parts;
    private final AccessTokens tokens;

    /** Syncs with these tokens. */
    public Syncing(EngineParts parts, AccessTokens tokens) {
        this.parts = parts;
        this.tokens = tokens;
    }

    /** The name of the lease that whoever works on a connection holds. */
    public static String leaseName(ConnectionId id) {
        return "sync/" + id.tenant().length() + "/" + id.tenant() + "/" + id.member();
    }

    /** Writes what is due. */
    public SyncOutcome sync(ConnectionId id) {
        return sync(id, () -> false);
    }

    /**
     * Writes what is due.
     *
     * @param givesWay whether to leave the rest to the next sync; asked between batches
     */
    public SyncOutcome sync(ConnectionId id, BooleanSupplier givesWay) {
        ConnectionRecord before = find(id);
        Optional<SyncOutcome> refused = refusal(before);
        if (refused.isPresent() && !mayRead(before, refused.get())) {
            return refused.get();
        }
        return underLease(id, lease -> {
                    // Only now nobody else changes it: it may have been let go a moment ago.
                    ConnectionRecord record = find(id);
                    Optional<SyncOutcome> refusal = refusal(record);
                    if (refusal.isPresent() && !mayRead(record, refusal.get())) {
                        return refusal.get();
                    }
                    Run mine = new Run(parts, record, record.calendar().orElseThrow(), lease, givesWay);
                    return run(
                            mine,
                            run -> refusal.map(known -> reading(run, known)).orElseGet(() -> everything(run)));
                })
                .orElseGet(() -> new SyncOutcome.Skipped(Reason.ALREADY_RUNNING));
    }

    /** Does something while nobody else works on a connection; empty when somebody does. */
    <T> Optional<T> underLease(ConnectionId id, Function<LeaseGuard, T> work) {
        Instant asked = parts.now();
        Optional<Lease> lease = parts.store().leases().acquire(leaseName(id), LeaseGuard.length(parts));
        if (lease.isEmpty()) {
            return Optional.empty();
        }
        try {
            T done = work.apply(new LeaseGuard(parts, lease.get(), asked));
            parts.store().leases().release(lease.get());
            return Optional.of(done);
        } catch (RuntimeException broken) {
            throw settling(lease.get(), broken);
        }
    }

    /** Has the ledger held against the calendar, then writes what is due. */
    public SyncOutcome reconcile(ConnectionId id) {
        Optional<Lease> lease = parts.store().leases().acquire(leaseName(id), LeaseGuard.length(parts));
        if (lease.isEmpty()) {
            return new SyncOutcome.Skipped(Reason.ALREADY_RUNNING);
        }
        try {
            doubt(id);
        } finally {
            parts.store().leases().release(lease.get());
        }
        return sync(id);
    }

    private void doubt(ConnectionId id) {
        for (ConnectionRecord now = find(id); now.calendar().isPresent(); now = find(id)) {
            ConnectionRecord next =
                    now.withProgress(now.progress().trusting(Trust.DOUBTED)).withRevision(now.revision() + 1);
            if (parts.store().connections().save(next)) {
                return;
            }
        }
    }

    /** Keeps others away after a run that threw: what it sent last may not be recorded, and has to settle first. */
    private RuntimeException settling(Lease lease, RuntimeException broken) {
        try {
            parts.store().leases().renew(lease, SETTLE);
        } catch (RuntimeException again) {
            broken.addSuppressed(again);
        }
        return broken;
    }

    private ConnectionRecord find(ConnectionId id) {
        return parts.store().connections().find(id).orElseGet(() -> ConnectionRecord.unknown(id));
    }

    private Optional<SyncOutcome> refusal(ConnectionRecord record) {
        if (!record.connected()) {
            return Optional.of(new SyncOutcome.Skipped(Reason.NOT_CONNECTED));
        }
        if (record.paused()) {
            return Optional.of(new SyncOutcome.Skipped(Reason.PAUSED));
        }
        if (record.progress().eventVersion() > parts.eventVersion()) {
            return Optional.of(new SyncOutcome.Skipped(Reason.OLDER_VERSION));
        }
        return inTheWay(record).or(() -> NoCalendar.why(record).map(why -> new SyncOutcome.Blocked(why, nothing())));
    }

    /** What stood in the way when it was last tried, while it is too early to try again. */
    Optional<SyncOutcome> inTheWay(ConnectionRecord record) {
        return record.trouble()
                .filter(trouble -> trouble.notBefore()
                        .map(until -> waits(trouble.since(), until))
                        .orElse(true))
                .map(trouble -> inTheWay(trouble, nothing()));
    }

    /** Whether it is too early; a wait that began at a time that has not come yet is that of a clock that went back. */
    private boolean waits(Instant since, Instant until) {
        Instant now = parts.now();
        return now.isBefore(until) && !since.isAfter(now);
    }

    /** The report of what asked nobody. */
    SyncReport nothing() {
        return new SyncReport(
                parts.chance().name(), parts.now(), Duration.ZERO, Map.of(), List.of(), Map.of(), ReadCounts.NONE);
    }

    private static SyncOutcome inTheWay(Trouble trouble, SyncReport report) {
        return trouble.paused()
                ? new SyncOutcome.Paused(trouble.notBefore().orElseThrow(), trouble.problem(), report)
                : new SyncOutcome.Blocked(trouble.problem(), report);
    }

    /** Whether calendars are read although nothing can be written now. */
    private boolean mayRead(ConnectionRecord record, SyncOutcome refusal) {
        return !(refusal instanceof SyncOutcome.Skipped)
                && parts.inbound().reads()
                && record.calendar().isPresent()
                && record.trouble()
                        .map(Trouble::problem)
                        .filter(Inbound::goesOnDespite)
                        .isPresent();
    }

    /** Carries out a run; tells the host, and puts down what stops it. */
    SyncOutcome run(Run run, Function<Run, SyncOutcome> work) {
        parts.listener().syncStarted(run.id(), run.runId);
        SyncOutcome outcome;
        try {
            outcome = outcome(run, work);
        } catch (RuntimeException broken) {
            parts.listener().syncBroke(run.id(), run.runId, broken);
            throw broken;
        }
        LOG.debug("sync {} of {}: {}", run.runId, run.id(), outcome.getClass().getSimpleName());
        parts.listener().syncEnded(run.id(), run.runId, outcome);
        return outcome;
    }

    private SyncOutcome outcome(Run run, Function<Run, SyncOutcome> work) {
        try {
            return work.apply(run);
        } catch (Stop stop) {
            return stopped(run, stop);
        }
    }

    private SyncOutcome everything(Run run) {
        Optional<Hold> hold = new Course(run, tokens).run();
        boolean allClear = hold.isEmpty() && nothingInDoubt(run);
        run.change(record -> record.withProgress(ended(run, allClear)).withTrouble(Optional.empty()));
        SyncReport report = run.report();
        return hold.<SyncOutcome>map(held -> new SyncOutcome.Held(held, report))
                .or(() -> run.record()
                        .reads()
                        .trouble()
                        .filter(Course::stopsReading)
                        .map(trouble -> inTheWay(trouble, report)))
                .orElseGet(() -> new SyncOutcome.Synced(report));
    }

    /** What cannot be written now keeps nobody from reading; what stands in the way stays as it was. */
    private SyncOutcome reading(Run run, SyncOutcome refusal) {
        try {
            new Course(run, tokens).read();
            run.change(record -> record.withProgress(ended(run, false)));
            Trouble trouble = run.record().trouble().orElseThrow();
            return inTheWay(trouble, run.report());
        } catch (Stop stop) {
            return refusal;
        }
    }

    private boolean nothingInDoubt(Run run) {
        return run.ledger().counts(run.ledgerId).in(RowState.IN_DOUBT) == 0;
    }

    private Progress ended(Run run, boolean success) {
        Progress contacted = run.wasContacted() ? run.progress().contacted(parts.now()) : run.progress();
        return success ? contacted.succeeded(parts.now()) : contacted;
    }

    private SyncOutcome stopped(Run run, Stop stop) {
        Trouble trouble = Troubles.after(parts, run.record().trouble(), stop, run.didSomething());
        // Whoever ended the run so has changed the connection: there is nothing to be put down for it.
        boolean ended = stop.problem().code() == ProblemCode.TAKEN_OVER
                || stop.problem().code() == ProblemCode.CONNECTION_PAUSED;
        if (!ended) {
            try {
                run.change(record -> record.withProgress(ended(run, false)).withTrouble(Optional.of(trouble)));
            } catch (Stop takenOver) {
                return paused(run, takenOver.problem(), parts.now());
            }
        }
        return trouble.paused()
                ? paused(run, stop.problem(), trouble.notBefore().orElseGet(parts::now))
                : new SyncOutcome.Blocked(stop.problem(), run.report());
    }

    private static SyncOutcome paused(Run run, Problem problem, Instant until) {
        return new SyncOutcome.Paused(until, problem, run.report());
    }
}
