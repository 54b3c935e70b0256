package io.calendarsync.internal.push;

import io.calendarsync.ConnectionId;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.spi.PushChannel;

/** Takes channels for ended: the consent behind them may have been taken back, and with it all that it carried. */
public final class Distrust {
    private final EngineParts parts;

    /** Of the channels in these stores. */
    public Distrust(EngineParts parts) {
        this.parts = parts;
    }

    /** The next sync of a connection opens others in place of those that it has, and stops these. */
    public void of(ConnectionId connection) {
        for (PushChannel channel : parts.store().channels().of(connection)) {
            if (Life.isOpen(channel, parts.now())) {
                parts.store().channels().put(channel.opened(channel.resourceId().orElseThrow(), parts.now()));
            } else if (channel.resourceId().isEmpty()) {
                parts.store().channels().forget(channel.id());
            }
        }
    }
}
