package io.calendarsync;

import io.calendarsync.event.EventKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The link of one tenant or staff member to one calendar.
 *
 * <p>Exists for every id, connected or not. Safe for use by many threads. Work is done on the caller's thread.
 */
public interface Connection {

    /** Whose it is. */
    ConnectionId id();

    /**
     * Remembers that these bookings changed, for the next sync.
     *
     * <p>Durable when it returns, cheap, and harmless to repeat. Call it after the host's own commit. While nothing is
     * connected it does nothing: connecting has everything read.
     */
    void changed(Collection<EventKey> keys);

    /** Remembers that these bookings changed, for the next sync. */
    default void changed(EventKey... keys) {
        changed(List.of(keys));
    }

    /** Writes what is due on the calendar. */
    SyncOutcome sync();

    /**
     * Reads every event of ours from the calendar, holds it against the bookings, and writes what differs.
     *
     * <p>For after a restored backup of the stores, before anything else is synced, and whenever somebody wants edits
     * undone that were made on the calendar. Costs a page of reading for some hundred events. Whatever cannot be done
     * now, because of a problem, a pause, or since nothing is connected, is done by the next sync that can; only while
     * another sync runs nothing is remembered.
     */
    SyncOutcome reconcile();

    /** Says what a sync would do, without asking the provider and without writing anything. */
    default Preview preview() {
        return preview(change -> {});
    }

    /** Says what a sync would do, and hands out every single change of it. */
    Preview preview(Consumer<PlannedChange> each);

    /** Says what {@link #reconcile} would do: reads the calendar, writes nothing and remembers nothing. */
    default Preview previewReconcile() {
        return previewReconcile(change -> {});
    }

    /** Says what {@link #reconcile} would do, and hands out every single change of it. */
    Preview previewReconcile(Consumer<PlannedChange> each);

    /** Lets exactly the deletions of this hold go with the next sync. */
    ApproveOutcome approve(Hold hold);

    /**
     * The UID of the event of a booking in the iCalendar format, so that a file that is mailed and the event on the
     * calendar are one.
     *
     * @return empty when no calendar is known; of a booking that is not written yet, the UID that it will have
     */
    Optional<String> icalUid(EventKey key);

    /**
     * Asks the provider which calendars the account has; for a person who is to choose one.
     *
     * <p>Needs a consent to any calendar, as {@link CalendarChoice#later} and {@link CalendarChoice#existing} ask for.
     */
    CalendarsOutcome calendars();

    /**
     * Gives the connection another calendar: from the next sync on its bookings are written there.
     *
     * <p>A calendar that it had before is gone on with where it was left. The same one again changes nothing. Needs a
     * consent that covers the calendar; where there is none, connect with that choice instead.
     *
     * @param calendar which, but not {@link CalendarChoice#later}
     * @param events what becomes of the events on the calendar that it had; following syncs see to that
     */
    ChooseOutcome choose(CalendarChoice calendar, OldEvents events);

    /**
     * Names the further calendars of the account whose events block time, in place of those named before.
     *
     * <p>Needs a consent to see them, as {@link ConnectRequest#alsoBlockedBy} asks for, and an engine with
     * {@link SyncEngine.Builder#blockedTime}.
     *
     * @param calendars their addresses, as {@link #calendars} says them; none to have the calendar that is written
     *     alone block time
     */
    BlockedByOutcome alsoBlockedBy(Collection<String> calendars);

    /**
     * Has the connection rest: its calendars are neither read nor written until {@link #resume}, or until somebody
     * connects it again.
     *
     * <p>Durable when it returns, and harmless to repeat. A sync that is under way ends with the call that it is making,
     * and what it did is recorded. {@link #changed} and {@link #reconcile} are remembered meanwhile; previews and
     * disconnecting work as ever. While nothing is connected it does nothing.
     */
    void pause();

    /** Ends the rest: the next sync does what is due by then. Harmless to repeat. */
    void resume();

    /**
     * Says what {@link #undo} would delete, from the stores alone: all that this connection wrote and that stands on its
     * calendar, or on one that it left with the wish to move or delete what is there.
     *
     * @return a plan of nothing while nothing is connected
     */
    UndoPlan planUndo();

    /**
     * Deletes everything that this connection ever wrote, if that is exactly what the plan says.
     *
     * <p>From then on the connection rests, since the next sync would write everything again; {@link #resume} has it do so.
     * The host's bookings are not asked for, nobody is mailed, and nothing is held. What was cut off goes on with a new
     * plan.
     */
    UndoOutcome undo(UndoPlan plan);

    /** How the connection stands, from the stores alone. */
    ConnectionStatus status();

    /**
     * Lets go of the account: forgets its tokens and revokes them, where no other connection uses them.
     *
     * <p>Always succeeds here, without network and with a dead consent. The events stay on the calendar.
     */
    default DisconnectOutcome disconnect() {
        return disconnect(EventPolicy.KEEP);
    }

    /**
     * Lets go of the account, and deletes events from the calendar before that, silently.
     *
     * <p>Always succeeds here. What could not be done at the provider in the time that a disconnect may take is owed: a
     * later sync or disconnect of this connection tries again, for 30 days, and the listener is told each time. Until then
     * access is kept for that and nothing else. Connecting the same account again cancels it. A series that is not over
     * counts as one event, and goes with its past occurrences.
     *
     * @param events what becomes of the events that this connection wrote
     */
    DisconnectOutcome disconnect(EventPolicy events);

    /** Lets go of the account if it is connected, and forgets everything else; the events stay on the calendar. */
    default Erased erase() {
        return erase(EventPolicy.KEEP);
    }

    /**
     * Lets go of the account if it is connected, and forgets everything that is known of the connection but what is owed
     * for it; once that is paid or given up, nothing is left.
     *
     * <p>Safe to repeat.
     *
     * @param events what becomes of the events, while there is access to them
     */
    Erased erase(EventPolicy events);
}
