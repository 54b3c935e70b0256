package io.calendarsync.samples.quickstart;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.EventSource;
import io.calendarsync.spi.EventSources;
import io.calendarsync.testkit.EventSourceContract;
import io.calendarsync.testkit.SourceHarness;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

// [source]
class ShopSourceTest extends EventSourceContract {
    @Override
    protected SourceHarness create() {
        return new Books();
    }

    private static final class Books implements SourceHarness {
        private final Map<ConnectionId, Map<EventKey, CalendarEvent>> books = new ConcurrentHashMap<>();

        @Override
        public EventSource source() {
            return EventSources.list(connection -> List.copyOf(of(connection).values()));
        }

        @Override
        public void put(ConnectionId connection, CalendarEvent event) {
            of(connection).put(event.key(), event);
        }

        @Override
        public void remove(ConnectionId connection, EventKey key) {
            of(connection).remove(key);
        }

        private Map<EventKey, CalendarEvent> of(ConnectionId connection) {
            return books.computeIfAbsent(connection, fresh -> new ConcurrentHashMap<>());
        }
    }
}
// [/source]
