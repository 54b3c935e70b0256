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

    /** Applies a change to the newest state, again when that was changed meanwhile. */
    ConnectionRecord change(ConnectionId id, UnaryOperator<ConnectionRecord> change) {
        while (true) {
            ConnectionRecord before = find(id);
            ConnectionRecord after = change.apply(before).withRevision(before.revision() + 1);
            if (parts.store().connections().save(after)) {
                return after;
            }
        }
    }
}
