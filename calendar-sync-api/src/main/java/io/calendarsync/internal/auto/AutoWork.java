package io.calendarsync.internal.auto;

import io.calendarsync.ConnectionId;
import io.calendarsync.SyncOutcome;
import java.util.function.BooleanSupplier;

/** What is done for a connection unasked, on the thread that calls. */
public interface AutoWork {

    /**
     * Writes what is due, and tries again what is owed.
     *
     * @param givesWay whether to leave the rest to the next sync; asked between batches
     */
    SyncOutcome sync(ConnectionId connection, BooleanSupplier givesWay);

    /** Whether the stores know of something that changed since it was last synced, whoever was told of it. */
    boolean hasNews(ConnectionId connection);

    /** Whether host and provider both tell of changes by themselves, so that looking is only a precaution. */
    boolean tells(ConnectionId connection);
}
