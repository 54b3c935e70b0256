package io.calendarsync.spi;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;

/**
 * Decides which changes of an event its guests are mailed about.
 *
 * <p>Asked only for events with guests, and only for what the host just changed: first syncs, repairs and whatever is
 * done a second time are always silent. Called on the thread that syncs.
 */
@FunctionalInterface
public interface GuestMail {

    /** Mails nobody, whatever happens. */
    GuestMail NEVER = (connection, key, change) -> Mail.NONE;

    /** Whom to mail about this change. */
    Mail about(ConnectionId connection, EventKey key, Change change);

    /** What happened to the event. */
    enum Change {
        /** It is new. */
        CREATED,
        /** It shows something else, or its guests are others. */
        CHANGED,
        /** It is cancelled. */
        CANCELLED
    }
}
