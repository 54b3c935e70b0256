package io.calendarsync.automatic;

import io.calendarsync.ConnectionId;
import io.calendarsync.SyncOutcome;
import io.calendarsync.spi.SyncListener;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Hears how syncs end, connection by connection, and does what a test wants on the thread that syncs. */
final class Ears implements SyncListener {
    private final ConcurrentHashMap<ConnectionId, BlockingQueue<SyncOutcome>> ended = new ConcurrentHashMap<>();
    private volatile Consumer<ConnectionId> atAnEvent = connection -> {};
    private volatile Consumer<ConnectionId> atAnEnd = connection -> {};

    BlockingQueue<SyncOutcome> ended(ConnectionId connection) {
        return ended.computeIfAbsent(connection, fresh -> new LinkedBlockingQueue<>());
    }

    /** Does this on the thread that syncs, once for the next event that is written. */
    void atTheNextEvent(Consumer<ConnectionId> action) {
        atAnEvent = connection -> {
            atAnEvent = later -> {};
            action.accept(connection);
        };
    }

    /** Does this on the thread that syncs, once at the next end of a sync. */
    void atTheNextEnd(Consumer<ConnectionId> action) {
        atAnEnd = connection -> {
            atAnEnd = later -> {};
            action.accept(connection);
        };
    }

    @Override
    public void eventSynced(ConnectionId connection, String runId, EventResult result) {
        atAnEvent.accept(connection);
    }

    @Override
    public void syncEnded(ConnectionId connection, String runId, SyncOutcome outcome) {
        atAnEnd.accept(connection);
        ended(connection).add(outcome);
    }
}
