package io.calendarsync.testkit.contract;

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
import org.junit.jupiter.api.Nested;

/** The sources that hosts get for a list or a time column keep the contract. */
class ReadySourcesTest {
    @Nested
    class OfAList extends EventSourceContract {
        @Override
        protected SourceHarness create() {
            return new Lists();
        }
    }

    @Nested
    class OfATimeColumn extends EventSourceContract {
        @Override
        protected SourceHarness create() {
            return new BookingTable(BookingTable.OVERLAP);
        }
    }

    private static final class Lists implements SourceHarness {
        private final Map<ConnectionId, Map<EventKey, CalendarEvent>> bookings = new ConcurrentHashMap<>();

        @Override
        public EventSource source() {
            return EventSources.list(id -> List.copyOf(of(id).values()));
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
            return bookings.computeIfAbsent(connection, fresh -> new ConcurrentHashMap<>());
        }
    }
}
