package io.calendarsync.testkit.contract;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Changes;
import io.calendarsync.spi.Cursor;
import io.calendarsync.spi.EventSource;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.Listing;
import io.calendarsync.spi.Window;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.SourceHarness;
import java.util.Optional;

/** A source over one that keeps the rules. */
class BentSource implements EventSource, SourceHarness {
    final InMemoryEventSource right = InMemoryEventSource.feed();

    @Override
    public EventSource source() {
        return this;
    }

    @Override
    public void put(ConnectionId connection, CalendarEvent event) {
        right.put(connection, event);
    }

    @Override
    public void remove(ConnectionId connection, EventKey key) {
        right.remove(connection, key);
    }

    @Override
    public Found find(ConnectionId connection, EventKey key) {
        return right.find(connection, key);
    }

    @Override
    public Listing all(ConnectionId connection, Window window, Optional<String> after) {
        return right.all(connection, window, after);
    }

    @Override
    public Changes changesSince(ConnectionId connection, Cursor cursor) {
        return right.changesSince(connection, cursor);
    }
}
