package io.calendarsync.internal.sync;

import io.calendarsync.ConnectionId;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome;
import io.calendarsync.UndoOutcome;
import io.calendarsync.UndoPlan;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.secret.AccessTokens;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.ConnectionRecord.Trouble;
import java.util.List;
import java.util.Optional;

/** Takes back everything that a connection wrote, once somebody looked at the plan; the connection rests from then on. */
public final class Undoing {
    private final EngineParts parts;
    private final AccessTokens tokens;
    private final Syncing syncing;

    /** Undoes with these tokens what was synced. */
    public Undoing(EngineParts parts, AccessTokens tokens, Syncing syncing) {
        this.parts = parts;
        this.tokens = tokens;
        this.syncing = syncing;
    }

    /** What would be deleted, from the stores alone. */
    public UndoPlan plan(ConnectionId id) {
        return Footprint.of(parts, connected(id).orElseGet(() -> ConnectionRecord.unknown(id)));
    }

    /** Deletes it, if it is still what somebody looked at. */
    public UndoOutcome undo(ConnectionId id, UndoPlan seen) {
        if (connected(id).isEmpty()) {
            return new UndoOutcome.NotConnected();
        }
        return syncing.underLease(id, lease -> undo(id, seen, lease)).orElseGet(UndoOutcome.Busy::new);
    }

    private UndoOutcome undo(ConnectionId id, UndoPlan seen, LeaseGuard lease) {
        UndoPlan now = plan(id);
        if (!now.id().equals(seen.id())) {
            return new UndoOutcome.Changed(now);
        }
        Optional<ConnectionRecord> record = rest(id);
        if (record.isEmpty()) {
            return new UndoOutcome.NotConnected();
        }
        Optional<SyncOutcome> inTheWay = syncing.inTheWay(
                record.get().withTrouble(notOfTheHost(record.get().trouble())));
        if (inTheWay.isPresent()) {
            return outcome(inTheWay.get());
        }
        List<CalendarSlot> calendars = Footprint.calendars(record.get());
        if (calendars.isEmpty()) {
            return new UndoOutcome.Undone(syncing.nothing());
        }
        TakingBack takingBack = new TakingBack(parts, tokens, seen);
        Run run = new Run(parts, record.get(), calendars.get(0), lease, () -> false);
        SyncOutcome outcome = syncing.run(run, takingBack::carryOut);
        return takingBack.changed().<UndoOutcome>map(UndoOutcome.Changed::new).orElseGet(() -> outcome(outcome));
    }

    private Optional<ConnectionRecord> connected(ConnectionId id) {
        return parts.store().connections().find(id).filter(ConnectionRecord::connected);
    }

    /** Nothing is written from now on; and whatever is deleted, once it is resumed everything is read and compared. */
    private Optional<ConnectionRecord> rest(ConnectionId id) {
        while (true) {
            Optional<ConnectionRecord> now = connected(id);
            Optional<ConnectionRecord> next = now.map(known -> known.withPaused(true)
                    .withProgress(known.progress().toBeListed(known.progress().eventVersion())));
            if (next.equals(now)) {
                return now;
            }
            ConnectionRecord saved =
                    next.orElseThrow().withRevision(now.orElseThrow().revision() + 1);
            if (parts.store().connections().save(saved)) {
                return Optional.of(saved);
            }
        }
    }

    private static UndoOutcome outcome(SyncOutcome outcome) {
        if (outcome instanceof SyncOutcome.Paused paused) {
            return new UndoOutcome.Paused(paused.until(), paused.problem(), paused.report());
        }
        if (outcome instanceof SyncOutcome.Blocked blocked) {
            return new UndoOutcome.Blocked(blocked.problem(), blocked.report());
        }
        return new UndoOutcome.Undone(((SyncOutcome.Synced) outcome).report());
    }

    /** A trouble that may be in the way here too: what fails on the host's side is not asked for. */
    static Optional<Trouble> notOfTheHost(Optional<Trouble> trouble) {
        return trouble.filter(met -> met.problem().code() != ProblemCode.SOURCE_FAILED
                && met.problem().code() != ProblemCode.SINK_FAILED);
    }
}
