package io.calendarsync.spi;

import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectionId;
import io.calendarsync.DisconnectOutcome;
import io.calendarsync.EventEdit;
import io.calendarsync.PlannedChange;
import io.calendarsync.Problem;
import io.calendarsync.SyncOutcome;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.Guest;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Is told how consents, syncs and disconnects go: enough for progress and metrics, and never a secret.
 *
 * <p>It hears of guests where they answered, and of texts only in {@link #editedByHand}, which is to be logged with care.
 *
 * <p>Called on the thread that works; several may call at once. What it throws is logged and changes nothing.
 */
public interface SyncListener {

    /** A consent came back, and this came of it. */
    default void connectEnded(ConnectOutcome outcome) {}

    /** A sync began. */
    default void syncStarted(ConnectionId connection, String runId) {}

    /** A sync did this with one event, and its outcome is recorded; what it leaves as it is goes untold. */
    default void eventSynced(ConnectionId connection, String runId, EventResult result) {}

    /**
     * A sync got this far.
     *
     * @param done how many events it dealt with so far
     */
    default void syncProgressed(ConnectionId connection, String runId, long done) {}

    /** A sync ended. */
    default void syncEnded(ConnectionId connection, String runId, SyncOutcome outcome) {}

    /** A sync ended with an exception, which its caller gets too: a bug, or a broken store. */
    default void syncBroke(ConnectionId connection, String runId, RuntimeException cause) {}

    /** The account's access was renewed, or could not be. */
    default void accessRefreshed(ConnectionId connection, Optional<Problem> problem) {}

    /**
     * What stands in the way of a connection began, became another problem, or ended; told once for each.
     *
     * @param now what stands in its way from now on; empty when nothing does any more
     */
    default void problemChanged(ConnectionId connection, Optional<Problem> before, Optional<Problem> now) {}

    /**
     * The video meeting of an event is there; told at least once for each.
     *
     * @param link where it takes place
     */
    default void meetingReady(ConnectionId connection, EventKey key, URI link) {}

    /**
     * Guests of an event are known to have answered otherwise than before; told when an event is read or written.
     *
     * @param guests all its guests with their answers, whoever invited them
     */
    default void guestsAnswered(ConnectionId connection, EventKey key, List<Guest> guests) {}

    /**
     * A person changed an event of the host's on the calendar, where the host wants to hear of that; told at least once.
     *
     * <p>It stays as the person wants it. The host may change its booking likewise; or change it otherwise, which the
     * next sync writes.
     */
    default void editedByHand(ConnectionId connection, EventEdit edit) {}

    /**
     * A person deleted an event of the host's on the calendar, where the host wants to hear of that; told at least once.
     *
     * <p>It stays deleted until its booking changes.
     *
     * @param day which occurrence of a series, by its day by the rule; empty for the whole
     */
    default void deletedByHand(ConnectionId connection, EventKey key, Optional<LocalDate> day) {}

    /** An account was let go, or what was still owed of that was tried again. */
    default void disconnected(ConnectionId connection, DisconnectOutcome outcome) {}

    /**
     * What a sync did with one event.
     *
     * @param key which event
     * @param action what it did
     * @param problem why it was set aside
     * @param retryAt when it is looked at or tried again by itself; empty when only a change of its booking does that
     */
    record EventResult(
            EventKey key, PlannedChange.Action action, Optional<Problem> problem, Optional<Instant> retryAt) {}
}
