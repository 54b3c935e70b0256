package io.calendarsync.internal;

import io.calendarsync.ApproveOutcome;
import io.calendarsync.BlockedByOutcome;
import io.calendarsync.CalendarChoice;
import io.calendarsync.CalendarsOutcome;
import io.calendarsync.ChooseOutcome;
import io.calendarsync.Connection;
import io.calendarsync.ConnectionId;
import io.calendarsync.ConnectionStatus;
import io.calendarsync.DisconnectOutcome;
import io.calendarsync.Erased;
import io.calendarsync.EventPolicy;
import io.calendarsync.Hold;
import io.calendarsync.OldEvents;
import io.calendarsync.PlannedChange;
import io.calendarsync.Preview;
import io.calendarsync.SyncOutcome;
import io.calendarsync.UndoOutcome;
import io.calendarsync.UndoPlan;
import io.calendarsync.event.EventKey;
import io.calendarsync.internal.event.EventIds;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.RowState;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One connection of the engine; holds nothing but its name. */
record DefaultConnection(DefaultSyncEngine engine, ConnectionId id) implements Connection {

    @Override
    public void changed(Collection<EventKey> keys) {
        boolean connected = engine.parts
                .store()
                .connections()
                .find(id)
                .filter(ConnectionRecord::connected)
                .isPresent();
        // What is not connected reads everything when it is: nothing has to be remembered till then.
        if (connected && !keys.isEmpty()) {
            engine.parts.store().dirtyKeys().mark(id, keys);
            engine.parts.wakeups().wake(id);
        }
    }

    @Override
    public SyncOutcome sync() {
        return sync(() -> false);
    }

    /** Syncs, and leaves the rest to the next sync once this one is to give way. */
    SyncOutcome sync(BooleanSupplier givesWay) {
        SyncOutcome outcome = engine.syncing.sync(id, givesWay);
        if (!outcome.equals(new SyncOutcome.Skipped(SyncOutcome.Reason.ALREADY_RUNNING))) {
            // Also of an account that the connection had before it was given another.
            engine.disconnecting.settle(id, false);
        }
        return outcome;
    }

    @Override
    public SyncOutcome reconcile() {
        return engine.syncing.reconcile(id);
    }

    @Override
    public Preview preview(Consumer<PlannedChange> each) {
        return engine.previewing.preview(id, each);
    }

    @Override
    public Preview previewReconcile(Consumer<PlannedChange> each) {
        return engine.previewing.previewReconcile(id, each);
    }

    @Override
    public ApproveOutcome approve(Hold hold) {
        ApproveOutcome outcome = engine.approving.approve(id, hold);
        if (outcome instanceof ApproveOutcome.Approved) {
            engine.parts.wakeups().wake(id);
        }
        return outcome;
    }

    @Override
    public Optional<String> icalUid(EventKey key) {
        return engine.parts
                .store()
                .connections()
                .find(id)
                .flatMap(ConnectionRecord::calendar)
                .map(calendar -> new LedgerId(id, calendar.slot()))
                .map(ledger -> engine.parts.provider().icalUid(eventId(ledger, key)));
    }

    private String eventId(LedgerId ledger, EventKey key) {
        EventIds ids = new EventIds(engine.parts.namespace(), ledger);
        return Optional.ofNullable(
                        engine.parts.store().ledger().find(ledger, Set.of(key)).get(key))
                .map(row -> row.state() == RowState.REMOVED ? row.generation() + 1 : row.generation())
                .map(generation -> ids.mark(key, generation))
                .orElseGet(() -> ids.mark(key, 0))
                .eventId();
    }

    @Override
    public CalendarsOutcome calendars() {
        return engine.calendars.list(id);
    }

    @Override
    public ChooseOutcome choose(CalendarChoice calendar, OldEvents events) {
        return engine.choosing.choose(id, calendar, events);
    }

    @Override
    public BlockedByOutcome alsoBlockedBy(Collection<String> calendars) {
        return engine.watching.watch(id, calendars);
    }

    @Override
    public void pause() {
        engine.resting.pause(id);
    }

    @Override
    public void resume() {
        engine.resting.resume(id);
    }

    @Override
    public UndoPlan planUndo() {
        return engine.undoing.plan(id);
    }

    @Override
    public UndoOutcome undo(UndoPlan plan) {
        return engine.undoing.undo(id, plan);
    }

    @Override
    public ConnectionStatus status() {
        return engine.statuses.status(id);
    }

    @Override
    public DisconnectOutcome disconnect(EventPolicy events) {
        return engine.disconnecting.disconnect(id, events);
    }

    @Override
    public Erased erase(EventPolicy events) {
        return engine.erasing.erase(id, events);
    }
}
