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
import java.util.function.BooleanSupplier;
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
    final Tally tally;

    private final State state;

    Run(EngineParts parts, ConnectionRecord record, CalendarSlot calendar, LeaseGuard lease, BooleanSupplier givesWay) {
        this(parts, parts.chance().name(), calendar, lease, new Tally(), new State(parts, record, givesWay));
    }

    private Run(EngineParts parts, String runId, CalendarSlot calendar, LeaseGuard lease, Tally tally, State state) {
        this.parts = parts;
        this.runId = runId;
        this.calendar = calendar;
        this.lease = lease;
        this.tally = tally;
        this.state = state;
        this.ledgerId = new LedgerId(state.record.id(), calendar.slot());
        this.ids = new EventIds(parts.namespace(), ledgerId);
        this.terms = new Terms(parts, ledgerId, state.record.grantId());
        this.planner = new Planner(ids, terms);
    }

    /** The same run on another calendar: under one lease, within one time, with one count. */
    Run on(CalendarSlot other) {
        return new Run(parts, runId, other, lease, tally, state);
    }

    ConnectionId id() {
        return state.record.id();
    }

    ConnectionRecord record() {
        return state.record;
    }

    Progress progress() {
        return state.record.progress();
    }

    SyncStore.Ledger ledger() {
        return parts.store().ledger();
    }

    Instant now() {
        return parts.now();
    }

    String title() {
        return state.record
                .calendar()
                .filter(slot -> slot.slot().equals(calendar.slot()))
                .orElse(calendar)
                .info()
                .title()
                .orElse(calendar.info().address());
    }

    /** Saves what changed of the connection, unless somebody else changed it: then this run is over. */
    void change(UnaryOperator<ConnectionRecord> change) {
        ConnectionRecord before = state.record;
        ConnectionRecord next = change.apply(before);
        if (next.equals(before)) {
            return;
        }
        ConnectionRecord saved = next.withRevision(before.revision() + 1);
        if (!parts.store().connections().save(saved)) {
            unlessPaused();
            throw LeaseGuard.lost();
        }
        parts.tell(before, saved);
        state.record = saved;
    }

    /** Saves rows, unless the lease is lost: then this run is over. */
    void save(Collection<LedgerRow> rows) {
        if (!rows.isEmpty() && !ledger().save(lease.lease(), ledgerId, rows)) {
            throw LeaseGuard.lost();
        }
    }

    /** Ends a run that took as long as one may or is to give way, once it has done something: others wait for their turn. */
    void mayGoOn() {
        boolean longEnough = parts.now().isAfter(state.startedAt.plus(parts.longestRun()));
        if (state.contacted && (longEnough || state.givesWay.getAsBoolean())) {
            throw Stop.until(Problem.of(ProblemCode.MORE_TO_DO), Duration.ZERO);
        }
    }

    /** Ends a run whose connection the host has rest since it began; what it did is recorded, the rest is for later. */
    void unlessPaused() {
        if (!state.record.paused()
                && parts.store()
                        .connections()
                        .find(id())
                        .filter(ConnectionRecord::paused)
                        .isPresent()) {
            throw Stop.until(Problem.of(ProblemCode.CONNECTION_PAUSED), Duration.ZERO);
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
        if (length.compareTo(state.waitLeft) > 0) {
            throw otherwise;
        }
        state.waitLeft = state.waitLeft.minus(length);
        Pauses.sleep(parts, length);
    }

    /** The provider did something for this run. */
    void wrote() {
        state.wrote = true;
    }

    boolean didSomething() {
        return state.wrote;
    }

    void contacted() {
        state.contacted = true;
    }

    /** Whether the provider was last heard of so long ago that it has to be asked anyway. */
    boolean isSilent() {
        return progress()
                .lastContact()
                .map(last -> !last.plus(HEALTH_PROBE).isAfter(now()) || last.isAfter(now()))
                .orElse(true);
    }

    boolean wasContacted() {
        return state.contacted;
    }

    SyncReport report() {
        return new SyncReport(
                runId,
                state.startedAt,
                Duration.between(state.startedAt, parts.now()),
                tally.kinds(),
                tally.problems(),
                tally.meetings(),
                tally.read());
    }

    /** What changes while it goes on, on whatever calendar. */
    private static final class State {
        private final Instant startedAt;
        private final BooleanSupplier givesWay;
        private ConnectionRecord record;
        private Duration waitLeft;
        private boolean contacted;
        private boolean wrote;

        State(EngineParts parts, ConnectionRecord record, BooleanSupplier givesWay) {
            this.startedAt = parts.now();
            this.givesWay = givesWay;
            this.record = record;
            this.waitLeft = parts.waitBudget();
        }
    }
}
