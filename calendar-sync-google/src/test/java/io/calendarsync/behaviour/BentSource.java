package io.calendarsync.behaviour;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Changes;
import io.calendarsync.spi.Cursor;
import io.calendarsync.spi.EventSource;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.Listing;
import io.calendarsync.spi.Window;
import java.util.Optional;

/** A source of which a test bends one answer. */
class BentSource implements EventSource {
    final EventSource in;

    BentSource(EventSource in) {
        this.in = in;
    }

    @Override
    public Found find(ConnectionId connection, EventKey key) {
        return in.find(connection, key);
    }

    @Override
    public Listing all(ConnectionId connection, Window window, Optional<String> after) {
        return in.all(connection, window, after);
    }

    @Override
    public Changes changesSince(ConnectionId connection, Cursor cursor) {
        return in.changesSince(connection, cursor);
    }
}
