package io.calendarsync.internal.connect;

import io.calendarsync.ConnectionId;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.spi.ConnectionRecord;
import java.util.function.UnaryOperator;

/** Changes what is remembered of connections, whoever else does. */
final class Records {
    private final EngineParts parts;

    Records(EngineParts parts) {
        this.parts = parts;
    }

    ConnectionRecord find(ConnectionId id) {
        return parts.store().connections().find(id).orElseGet(() -> ConnectionRecord.unknown(id));
    }

    /** Applies a change to the newest state, again when that was changed meanwhile; saves nothing that is the same. */
    ConnectionRecord change(ConnectionId id, UnaryOperator<ConnectionRecord> change) {
        for (int tries = 0; tries < 100; tries++) {
            ConnectionRecord before = find(id);
            ConnectionRecord changed = change.apply(before).withRevision(before.revision());
            if (changed.equals(before)) {
                return before;
            }
            ConnectionRecord after = changed.withRevision(before.revision() + 1);
            if (parts.store().connections().save(after)) {
                parts.tell(before, after);
                return after;
            }
        }
        throw new IllegalStateException("the sync store refuses every change of a connection");
    }
}
