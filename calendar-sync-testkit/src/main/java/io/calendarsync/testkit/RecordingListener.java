package io.calendarsync.testkit;

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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Remembers all that it is told, and throws afterwards if it was told to.
 *
 * <p>Safe for use by many threads.
 */
public final class RecordingListener implements SyncListener {
    private final Queue<Notice> notices = new ConcurrentLinkedQueue<>();
    private volatile boolean throwing;

    /** One thing that a listener was told. */
    public sealed interface Notice {
        /** A consent came back. */
        record ConnectEnded(ConnectOutcome outcome) implements Notice {}

        /** A sync began. */
        record SyncStarted(ConnectionId connection, String runId) implements Notice {}

        /** A sync did something with one event. */
        record EventSynced(ConnectionId connection, String runId, EventResult result) implements Notice {}

        /** A sync got this far. */
        record SyncProgressed(ConnectionId connection, String runId, long done) implements Notice {}

        /** A sync ended. */
        record SyncEnded(ConnectionId connection, String runId, SyncOutcome outcome) implements Notice {}

        /** A sync ended with an exception. */
        record SyncBroke(ConnectionId connection, String runId, RuntimeException cause) implements Notice {}

        /** An access was renewed, or could not be. */
        record AccessRefreshed(ConnectionId connection, Optional<Problem> problem) implements Notice {}

        /** What stands in the way of a connection changed. */
        record ProblemChanged(ConnectionId connection, Optional<Problem> before, Optional<Problem> now)
                implements Notice {}

        /** A video meeting is there. */
        record MeetingReady(ConnectionId connection, EventKey key, URI link) implements Notice {}

        /** Guests answered. */
        record GuestsAnswered(ConnectionId connection, EventKey key, List<Guest> guests) implements Notice {}

        /** A person changed an event. */
        record EditedByHand(ConnectionId connection, EventEdit edit) implements Notice {}

        /** A person deleted an event, or one occurrence of it. */
        record DeletedByHand(ConnectionId connection, EventKey key, Optional<LocalDate> day) implements Notice {}

        /** An account was let go, or what was still owed of that was tried again. */
        record Disconnected(ConnectionId connection, DisconnectOutcome outcome) implements Notice {}
    }

    /** From now on every call throws an {@link InjectedFault}, after it was remembered. */
    public void startThrowing() {
        throwing = true;
    }

    /** From now on no call throws. */
    public void stopThrowing() {
        throwing = false;
    }

    /** All that it was told, in order. */
    public List<Notice> notices() {
        return List.copyOf(notices);
    }

    /** All that it was told of one sort, in order. */
    public <N extends Notice> List<N> notices(Class<N> sort) {
        return notices.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    /** What was done with single events, in order. */
    public List<EventResult> results() {
        return notices(Notice.EventSynced.class).stream()
                .map(Notice.EventSynced::result)
                .toList();
    }

    /** How the syncs ended, in order. */
    public List<SyncOutcome> outcomes() {
        return notices(Notice.SyncEnded.class).stream()
                .map(Notice.SyncEnded::outcome)
                .toList();
    }

    /** Forgets all that it was told. */
    public void forget() {
        notices.clear();
    }

    @Override
    public void connectEnded(ConnectOutcome outcome) {
        hear(new Notice.ConnectEnded(outcome));
    }

    @Override
    public void syncStarted(ConnectionId connection, String runId) {
        hear(new Notice.SyncStarted(connection, runId));
    }

    @Override
    public void eventSynced(ConnectionId connection, String runId, EventResult result) {
        hear(new Notice.EventSynced(connection, runId, result));
    }

    @Override
    public void syncProgressed(ConnectionId connection, String runId, long done) {
        hear(new Notice.SyncProgressed(connection, runId, done));
    }

    @Override
    public void syncEnded(ConnectionId connection, String runId, SyncOutcome outcome) {
        hear(new Notice.SyncEnded(connection, runId, outcome));
    }

    @Override
    public void syncBroke(ConnectionId connection, String runId, RuntimeException cause) {
        hear(new Notice.SyncBroke(connection, runId, cause));
    }

    @Override
    public void accessRefreshed(ConnectionId connection, Optional<Problem> problem) {
        hear(new Notice.AccessRefreshed(connection, problem));
    }

    @Override
    public void problemChanged(ConnectionId connection, Optional<Problem> before, Optional<Problem> now) {
        hear(new Notice.ProblemChanged(connection, before, now));
    }

    @Override
    public void meetingReady(ConnectionId connection, EventKey key, URI link) {
        hear(new Notice.MeetingReady(connection, key, link));
    }

    @Override
    public void guestsAnswered(ConnectionId connection, EventKey key, List<Guest> guests) {
        hear(new Notice.GuestsAnswered(connection, key, guests));
    }

    @Override
    public void editedByHand(ConnectionId connection, EventEdit edit) {
        hear(new Notice.EditedByHand(connection, edit));
    }

    @Override
    public void deletedByHand(ConnectionId connection, EventKey key, Optional<LocalDate> day) {
        hear(new Notice.DeletedByHand(connection, key, day));
    }

    @Override
    public void disconnected(ConnectionId connection, DisconnectOutcome outcome) {
        hear(new Notice.Disconnected(connection, outcome));
    }

    private void hear(Notice notice) {
        notices.add(notice);
        if (throwing) {
            throw new InjectedFault("listener, " + notice.getClass().getSimpleName());
        }
    }
}
