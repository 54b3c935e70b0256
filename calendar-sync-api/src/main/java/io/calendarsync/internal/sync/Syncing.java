package io.calendarsync.internal.sync;

import io.calendarsync.ConnectionId;
import io.calendarsync.Hold;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome;
import io.calendarsync.SyncOutcome.Reason;
import io.calendarsync.SyncReport;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Stop;
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
        Optional<SyncOutcome> refusal = refusal(find(id));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Instant asked = parts.now();
        Optional<Lease> lease = parts.store().leases().acquire(leaseName(id), LeaseGuard.length(parts));
        if (lease.isEmpty()) {
            return new SyncOutcome.Skipped(Reason.ALREADY_RUNNING);
        }
        try {
            // Only now nobody else changes it: it may have been let go a moment ago.
            ConnectionRecord record = find(id);
            SyncOutcome outcome =
                    refusal(record).orElseGet(() -> run(record, new LeaseGuard(parts, lease.get(), asked)));
            parts.store().leases().release(lease.get());
            return outcome;
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
        if (record.progress().eventVersion() > parts.eventVersion()) {
            return Optional.of(new SyncOutcome.Skipped(Reason.OLDER_VERSION));
        }
        return record.trouble()
                .filter(trouble -> trouble.notBefore()
                        .map(until -> waits(trouble.since(), until))
                        .orElse(true))
                .map(this::stillInTheWay);
    }

    /** Whether it is too early; a wait that began at a time that has not come yet is that of a clock that went back. */
    private boolean waits(Instant since, Instant until) {
        Instant now = parts.now();
        return now.isBefore(until) && !since.isAfter(now);
    }

    private SyncOutcome stillInTheWay(Trouble trouble) {
        SyncReport nothing =
                new SyncReport(parts.chance().name(), parts.now(), Duration.ZERO, Map.of(), List.of(), Map.of());
        return trouble.paused()
                ? new SyncOutcome.Paused(trouble.notBefore().orElseThrow(), trouble.problem(), nothing)
                : new SyncOutcome.Blocked(trouble.problem(), nothing);
    }

    private SyncOutcome run(ConnectionRecord record, LeaseGuard lease) {
        Run run = new Run(parts, record, record.calendar().orElseThrow(), lease);
        parts.listener().syncStarted(run.id(), run.runId);
        SyncOutcome outcome;
        try {
            outcome = outcome(run, record.grantId().orElseThrow());
        } catch (RuntimeException broken) {
            parts.listener().syncBroke(run.id(), run.runId, broken);
            throw broken;
        }
        LOG.debug("sync {} of {}: {}", run.runId, run.id(), outcome.getClass().getSimpleName());
        parts.listener().syncEnded(run.id(), run.runId, outcome);
        return outcome;
    }

    private SyncOutcome outcome(Run run, String grantId) {
        try {
            Optional<Hold> hold = work(run, new Calls(run, tokens, grantId));
            boolean allClear = hold.isEmpty() && nothingInDoubt(run);
            run.change(record -> record.withProgress(ended(run, allClear)).withTrouble(Optional.empty()));
            SyncReport report = run.report();
            return hold.<SyncOutcome>map(held -> new SyncOutcome.Held(held, report))
                    .orElseGet(() -> new SyncOutcome.Synced(report));
        } catch (Stop stop) {
            return stopped(run, stop);
        }
    }

    private Optional<Hold> work(Run run, Calls calls) {
        CalendarProbe probe = new CalendarProbe(run, calls);
        Reconciling reconciling = new Reconciling(run, calls, probe);
        reconciling.ifNeeded();
        Work work = new RunWork(run, new Writer(run, calls, probe, reconciling));
        new Intake(parts, run.ledgerId, run.terms, work).run(run.progress());
        Optional<Hold> hold = new Removals(run, calls, probe, work).carryOut();
        calls.endIfNothingWasAnswered();
        if (run.isSilent() && !run.wasContacted()) {
            probe.confirm(); // A connection with nothing to do must not die unnoticed.
        }
        return hold;
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
        if (stop.problem().code() != ProblemCode.TAKEN_OVER) {
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
