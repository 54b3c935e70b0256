package io.calendarsync.spi;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;
import java.util.Optional;

/**
 * The host's bookings as the engine reads them.
 *
 * <p>Called on the thread that syncs; several connections may be read at once. An exception means that the host's data
 * could not be read: the engine deletes nothing, blames nobody else, and tries again later.
 *
 * <ul>
 *   <li><b>E1</b> {@link #find} MUST answer {@code Present} for a booking that stands, since retries and repairs ask
 *       here.
 *   <li><b>E2</b> {@link #find} MUST be at least as fresh as any page, cursor or change that was handed out before, or
 *       a stale answer would overwrite a newer one.
 *   <li><b>E3</b> {@link #find} MUST answer {@code Removed} for a booking that is cancelled or gone, and
 *       {@code Unknown} where it cannot tell: {@code Unknown} never deletes.
 *   <li><b>E4</b> {@link #all} MUST list every booking that stands throughout the listing at least once, or it looks as
 *       if it were gone: page by key, never by offset.
 *   <li><b>E5</b> {@link #all} MUST end with {@code Complete} only when nothing was left out of the window, since what
 *       a complete listing lacks may be deleted. A series is within the window as long as any occurrence is.
 *   <li><b>E6</b> {@link #changesSince} MUST NOT move its cursor past a change that is not yet committed, or that
 *       change is never read.
 *   <li><b>E7</b> {@link #changesSince} MUST hand out again what follows a cursor, however often it is asked, since a
 *       sync may break off before it wrote anything.
 *   <li><b>E8</b> {@link #changesSince} MUST answer {@code CursorUnreadable} to a cursor that it cannot read, so that
 *       everything is read once rather than something missed.
 *   <li><b>E9</b> An event key MUST stand at most once on a page of {@link #all}, or nobody could say which is meant;
 *       of several changes of one key on a page of {@link #changesSince} the last counts.
 * </ul>
 */
public interface EventSource {

    /** What the host knows of one key now. */
    Found find(ConnectionId connection, EventKey key);

    /**
     * One page of everything that stands on the calendar of a connection within the window.
     *
     * @param after where the page before ended, as it said itself; empty for the first
     */
    Listing all(ConnectionId connection, Window window, Optional<String> after);

    /**
     * What changed since a cursor.
     *
     * <p>By default the source has no feed: the host says what changed by {@code Connection.changed}.
     */
    default Changes changesSince(ConnectionId connection, Cursor cursor) {
        return new Changes.Told();
    }
}
