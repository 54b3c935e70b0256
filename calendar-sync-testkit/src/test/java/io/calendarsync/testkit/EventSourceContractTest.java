package io.calendarsync.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Changes;
import io.calendarsync.spi.Cursor;
import io.calendarsync.spi.EventSource;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.Listing;
import io.calendarsync.spi.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract finds what is wrong, and nothing else. */
class EventSourceContractTest {
    private static final ConnectionId MEMBER = ConnectionId.of("tenant", "member");

    @Test
    void bookingsOfAnybodyBreakE3() {
        assertBreaks("E3", "looks at the connection", FindsAnybodys.class);
    }

    @Test
    void pagingByOffsetBreaksE4() {
        assertBreaks("E4", "never by offset", PagesByOffset.class);
    }

    @Test
    void aTimeColumnReadWithoutOverlapBreaksE6() {
        assertBreaks("E6", "not yet committed", ReadsNoOverlap.class);
    }

    @Test
    void beginningAnewAtAnUnreadableCursorBreaksE8() {
        assertBreaks("E8", "do not begin at the start", BeginsAnew.class);
    }

    @Test
    void aBookingTwiceInAPageBreaksE9() {
        assertBreaks("E9", "joins", ListsTwice.class);
    }

    private static void assertBreaks(String rule, String hint, Class<?> suite) {
        Map<String, String> broken = ContractRun.brokenRules(suite);
        assertEquals(Set.of(rule), broken.keySet(), broken::toString);
        assertTrue(broken.get(rule).contains(hint), broken::toString);
    }

    /** A source over one that keeps the rules. */
    static class Bent implements EventSource, SourceHarness {
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

    static class FindsAnybodys extends EventSourceContract {
        @Override
        protected SourceHarness create() {
            return new Bent() {
                @Override
                public Found find(ConnectionId connection, EventKey key) {
                    return right.find(MEMBER, key);
                }
            };
        }
    }

    static class PagesByOffset extends EventSourceContract {
        @Override
        protected SourceHarness create() {
            return new Bent() {
                @Override
                public Listing all(ConnectionId connection, Window window, Optional<String> after) {
                    List<CalendarEvent> events = right.events(connection);
                    int from = Math.min(after.map(Integer::parseInt).orElse(0), events.size());
                    int to = Math.min(from + 100, events.size());
                    return to < events.size()
                            ? Listing.more(events.subList(from, to), Integer.toString(to))
                            : Listing.complete(events.subList(from, to));
                }
            };
        }
    }

    static class ReadsNoOverlap extends EventSourceContract {
        @Override
        protected SourceHarness create() {
            return new BookingTable(Duration.ZERO);
        }
    }

    static class BeginsAnew extends EventSourceContract {
        @Override
        protected SourceHarness create() {
            return new Bent() {
                @Override
                public Changes changesSince(ConnectionId connection, Cursor cursor) {
                    Changes answer = super.changesSince(connection, cursor);
                    return answer instanceof Changes.CursorUnreadable
                            ? super.changesSince(connection, Cursor.START)
                            : answer;
                }
            };
        }
    }

    static class ListsTwice extends EventSourceContract {
        @Override
        protected SourceHarness create() {
            return new Bent() {
                @Override
                public Listing all(ConnectionId connection, Window window, Optional<String> after) {
                    Listing page = super.all(connection, window, after);
                    List<CalendarEvent> events = new ArrayList<>(page.events());
                    events.addAll(page.events());
                    return new Listing(events, page.end());
                }
            };
        }
    }
}
