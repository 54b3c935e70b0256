package io.calendarsync.testkit;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.EventSource;
import org.junit.jupiter.api.Nested;

class InMemoryEventSourceTest {
    @Nested
    class Feed extends EventSourceContract {
        @Override
        protected SourceHarness create() {
            return new Host(InMemoryEventSource.feed());
        }
    }

    @Nested
    class SmallPages extends EventSourceContract {
        @Override
        protected SourceHarness create() {
            InMemoryEventSource source = InMemoryEventSource.feed();
            source.pageSize(7);
            return new Host(source);
        }
    }

    @Nested
    class Told extends EventSourceContract {
        @Override
        protected SourceHarness create() {
            return new Host(InMemoryEventSource.told());
        }
    }

    @Nested
    class ReadAll extends EventSourceContract {
        @Override
        protected SourceHarness create() {
            return new Host(InMemoryEventSource.readAll());
        }
    }

    record Host(InMemoryEventSource bookings) implements SourceHarness {
        @Override
        public EventSource source() {
            return bookings;
        }

        @Override
        public void put(ConnectionId connection, CalendarEvent event) {
            bookings.put(connection, event);
        }

        @Override
        public void remove(ConnectionId connection, EventKey key) {
            bookings.remove(connection, key);
        }
    }
}
