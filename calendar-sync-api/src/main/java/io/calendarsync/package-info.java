/**
 * Keeps a host's bookings in step with its people's calendars.
 *
 * <pre>
 * connect     SyncEngine.connect(id, request)         where to send the browser
 *             SyncEngine.complete(session, callback)  what came of it
 * changed     Connection.changed(keys)                after the host's commit: which bookings changed
 * sync        Connection.sync()                       writes what is due, says what came of it
 * preview     Connection.preview()                    the same without writing
 * approve     Connection.approve(hold)                lets deletions go that were held
 * status      Connection.status()                     from the stores alone, safe to show
 * disconnect  Connection.disconnect()                 lets go of the account
 * </pre>
 *
 * <p>Records, enums and sealed types in these packages are immutable.
 *
 * <p>What stands on a calendar is said in {@link io.calendarsync.event}; what a host or a provider implements is in
 * {@link io.calendarsync.spi}.
 */
@NullMarked
package io.calendarsync;

import org.jspecify.annotations.NullMarked;
