package io.calendarsync.internal.sync;

import io.calendarsync.ConnectionId;
import io.calendarsync.PlannedChange.Action;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncReport;
import io.calendarsync.event.EventKey;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Pauses;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.event.EventIds;
import io.calendarsync.spi.Attendee;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.ConnectionRecord.Progress;
import io.calendarsync.spi.ConnectionRecord.Trust;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Meeting;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RemoteMeeting;
import io.calendarsync.spi.SyncListener.EventResult;
import io.calendarsync.spi.SyncStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One run for one connection: its lease, its place in the stores, what it counted. Confined to one thread. */
final class Run {
    private static final Duration HEALTH_PROBE = Duration.ofDays(1);

    final EngineParts parts;
    final String runId;
    final LeaseGuard lease;
    final CalendarSlot calendar;
    final LedgerId ledgerId;
    final EventIds ids;
    final Terms terms;
    final Planner planner;
    final Tally tally = new Tally();

    private final Instant startedAt;
    private ConnectionRecord record;
    private Duration waitLeft;
    private boolean contacted;
    private boolean wrote;

    Run(EngineParts parts, ConnectionRecord record, CalendarSlot calendar, LeaseGuard lease) {
        this.parts = parts;
        this.record = record;
        this.calendar = calendar;
        this.lease = lease;
        this.runId = parts.chance().name();
        this.ledgerId = new LedgerId(record.id(), calendar.slot());
        this.ids = new EventIds(parts.namespace(), ledgerId);
        this.terms = new Terms(parts, ledgerId, record.grantId());
        this.planner = new Planner(ids, terms);
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
        parts.tell(record, saved);
        record = saved;
    }

    /** Saves rows, unless the lease is lost: then this run is over. */
    void save(Collection<LedgerRow> rows) {
        if (!rows.isEmpty() && !ledger().save(lease.lease(), ledgerId, rows)) {
            throw LeaseGuard.lost();
        }
    }

    /** Ends a run that took as long as one may, once it has done something: others wait for their turn. */
    void mayGoOn() {
        if (contacted && parts.now().isAfter(startedAt.plus(parts.longestRun()))) {
            throw Stop.until(Problem.of(ProblemCode.MORE_TO_DO), Duration.ZERO);
        }
    }

    /** Remembers, before anything is written, that from then on an empty calendar or ledger is not what was left. */
    void writes() {
        Trust trust = progress().ledger();
        if (trust == Trust.UNWRITTEN || trust == Trust.DOUBTED_AGAIN) {
            Trust next = trust == Trust.UNWRITTEN ? Trust.KEPT : Trust.DOUBTED;
            change(record -> record.withProgress(record.progress().trusting(next)));
        }
    }

    /** Counts what was done with an event, once it is recorded, and tells the host. */
    void done(LedgerRow row, Action action) {
        tally.count(row.key(), action);
        row.problem().ifPresent(tally::problem);
        parts.listener().eventSynced(id(), runId, new EventResult(row.key(), action, row.problem(), row.dueAt()));
    }

    /** Tells the host of a meeting that came about and of answers that are new. */
    void tellNews(LedgerRow before, LedgerRow after, RemoteEvent shown) {
        Optional<URI> link = shown.meeting().flatMap(RemoteMeeting::link);
        if (after.more().meeting() == Meeting.READY && before.more().meeting() != Meeting.READY) {
            link.ifPresent(where -> {
                tally.meeting(after.key(), where);
                parts.listener().meetingReady(id(), after.key(), where);
            });
        }
        if (!after.more().answers().equals(before.more().answers())) {
            parts.listener()
                    .guestsAnswered(
                            id(),
                            after.key(),
                            shown.attendees().stream().map(Attendee::guest).toList());
        }
    }

    /** Counts an event that is as it should be, which nobody has to be told. */
    void kept(EventKey key) {
        tally.count(key, Action.KEEP);
    }

    void progressed() {
        parts.listener().syncProgressed(id(), runId, tally.done());
    }

    /** Waits if the run may still wait that long, else ends it. */
    void await(Duration length, Stop otherwise) {
        if (length.compareTo(waitLeft) > 0) {
            throw otherwise;
        }
        waitLeft = waitLeft.minus(length);
        Pauses.sleep(parts, length);
    }

    /** The provider did something for this run. */
    void wrote() {
        wrote = true;
    }

    boolean didSomething() {
        return wrote;
    }

    void contacted() {
        contacted = true;
    }

    /** Whether the provider was last heard of so long ago that it has to be asked anyway. */
    boolean isSilent() {
        return progress()
                .lastContact()
                .map(last -> !last.plus(HEALTH_PROBE).isAfter(now()) || last.isAfter(now()))
                .orElse(true);
    }

    boolean wasContacted() {
        return contacted;
    }

    SyncReport report() {
        return new SyncReport(
                runId,
                startedAt,
                Duration.between(startedAt, parts.now()),
                tally.kinds(),
                tally.problems(),
                tally.meetings());
    }
}
