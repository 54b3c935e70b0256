package io.calendarsync.internal;

import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectionId;
import io.calendarsync.DisconnectOutcome;
import io.calendarsync.EventEdit;
import io.calendarsync.Problem;
import io.calendarsync.SyncOutcome;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.Guest;
import io.calendarsync.spi.SyncListener;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what the host's listener throws away from the work. */
final class SafeListener implements SyncListener {
    private static final Logger LOG = LoggerFactory.getLogger(SafeListener.class);

    private final SyncListener host;

    SafeListener(SyncListener host) {
        this.host = host;
    }

    @Override
    public void connectEnded(ConnectOutcome outcome) {
        tell(() -> host.connectEnded(outcome));
    }

    @Override
    public void syncStarted(ConnectionId connection, String runId) {
        tell(() -> host.syncStarted(connection, runId));
    }

    @Override
    public void eventSynced(ConnectionId connection, String runId, EventResult result) {
        tell(() -> host.eventSynced(connection, runId, result));
    }

    @Override
    public void syncProgressed(ConnectionId connection, String runId, long done) {
        tell(() -> host.syncProgressed(connection, runId, done));
    }

    @Override
    public void syncEnded(ConnectionId connection, String runId, SyncOutcome outcome) {
        tell(() -> host.syncEnded(connection, runId, outcome));
    }

    @Override
    public void syncBroke(ConnectionId connection, String runId, RuntimeException cause) {
        tell(() -> host.syncBroke(connection, runId, cause));
    }

    @Override
    public void accessRefreshed(ConnectionId connection, Optional<Problem> problem) {
        tell(() -> host.accessRefreshed(connection, problem));
    }

    @Override
    public void problemChanged(ConnectionId connection, Optional<Problem> before, Optional<Problem> now) {
        tell(() -> host.problemChanged(connection, before, now));
    }

    @Override
    public void meetingReady(ConnectionId connection, EventKey key, URI link) {
        tell(() -> host.meetingReady(connection, key, link));
    }

    @Override
    public void guestsAnswered(ConnectionId connection, EventKey key, List<Guest> guests) {
        tell(() -> host.guestsAnswered(connection, key, guests));
    }

    @Override
    public void editedByHand(ConnectionId connection, EventEdit edit) {
        tell(() -> host.editedByHand(connection, edit));
    }

    @Override
    public void deletedByHand(ConnectionId connection, EventKey key, Optional<LocalDate> day) {
        tell(() -> host.deletedByHand(connection, key, day));
    }

    @Override
    public void disconnected(ConnectionId connection, DisconnectOutcome outcome) {
        tell(() -> host.disconnected(connection, outcome));
    }

    private static void tell(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException fault) {
            LOG.warn("the sync listener failed; the sync goes on", fault);
        }
    }
}
