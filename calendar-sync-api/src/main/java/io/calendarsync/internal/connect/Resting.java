package io.calendarsync.internal.connect;

import io.calendarsync.ConnectionId;
import io.calendarsync.internal.EngineParts;

/** Has a connection rest while its host wants it so; what is not connected has nothing to rest from. */
public final class Resting {
    private final EngineParts parts;
    private final Records records;

    /** Keeps that in these stores. */
    public Resting(EngineParts parts) {
        this.parts = parts;
        this.records = new Records(parts);
    }

    /** From now on no call is made for it; whatever syncs it ends before its next. */
    public void pause(ConnectionId id) {
        records.change(id, record -> record.withPaused(record.connected()));
    }

    /** From now on it is synced again. */
    public void resume(ConnectionId id) {
        if (records.change(id, record -> record.withPaused(false)).connected()) {
            parts.wakeups().wake(id);
        }
    }
}
