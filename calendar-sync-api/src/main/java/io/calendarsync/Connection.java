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
     * now, because of a problem or since nothing is connected, is done by the next sync that can; only while another
     * sync runs nothing is remembered.
     */
    SyncOutcome reconcile();

    /** Says what a sync would do, without asking the provider and without writing anything. */
    default Preview preview() {
        return preview(change -> {});
    }

    /** Says what a sync would do, and hands out every single change of it. */
    Preview preview(Consumer<PlannedChange> each);

    /** Lets exactly the deletions of this hold go with the next sync. */
    ApproveOutcome approve(Hold hold);

    /**
     * The UID of the event of a booking in the iCalendar format, so that a file that is mailed and the event on the
     * calendar are one.
     *
     * @return empty when no calendar is known; of a booking that is not written yet, the UID that it will have
     */
    Optional<String> icalUid(EventKey key);

    /** How the connection stands, from the stores alone. */
    ConnectionStatus status();

    /**
     * Lets go of the account: forgets its tokens and revokes them, where no other connection uses them.
     *
     * <p>Always succeeds here, without network and with a dead consent. The events stay on the calendar.
     */
    DisconnectOutcome disconnect();
}
