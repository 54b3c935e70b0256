package io.calendarsync.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.BlockedTimeSink;
import io.calendarsync.spi.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryBlockedTimeSinkTest extends BlockedTimeSinkContract {
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final ConnectionId DANA = ConnectionId.of("shop", "dana");

    private final InMemoryBlockedTimeSink sink = InMemoryBlockedTimeSink.create(AUCKLAND);

    @Override
    protected SinkHarness create() {
        return new Host(InMemoryBlockedTimeSink.create(ZoneId.of("Europe/Berlin")));
    }

    @Test
    void tellsWhatIsInTheWayTheEarliestFirst() {
        BlockedTime late = BlockedTime.busy("late", at("2026-03-10T11:00", "2026-03-10T12:00"));
        BlockedTime early =
                new BlockedTime("early", at("2026-03-10T09:30", "2026-03-10T10:30"), Optional.of("Dentist"));
        sink.replace(DANA, "work", Window.ALL, List.of(late));
        sink.replace(DANA, "home", Window.ALL, List.of(early));
        assertEquals(List.of(early, late), sink.inTheWay(DANA, at("2026-03-10T10:00", "2026-03-10T11:30")));
        assertEquals(List.of(), sink.inTheWay(DANA, at("2026-03-10T10:30", "2026-03-10T11:00")));
    }

    @Test
    void wholeDaysAreThoseOfItsZone() {
        sink.replace(
                DANA, "work", Window.ALL, List.of(BlockedTime.busy("a", EventTime.allDay(LocalDate.of(2026, 3, 10)))));
        assertFalse(sink.isFree(DANA, at("2026-03-10T00:00", "2026-03-10T00:01")));
        assertFalse(sink.isFree(DANA, at("2026-03-10T23:59", "2026-03-11T00:00")));
        assertTrue(sink.isFree(DANA, at("2026-03-09T23:59", "2026-03-10T00:00")));
        assertTrue(sink.isFree(DANA, at("2026-03-11T00:00", "2026-03-11T00:01")));
        assertFalse(sink.isFree(DANA, EventTime.allDay(LocalDate.of(2026, 3, 10))));
    }

    @Test
    void whatHasNoLengthTakesAMinute() {
        Instant nine = Instant.parse("2026-03-10T09:00:00Z");
        EventTime moment = new EventTime.Timed(nine, nine, "UTC");
        sink.replace(DANA, "work", Window.ALL, List.of(BlockedTime.busy("a", moment)));
        assertFalse(sink.isFree(DANA, moment));
        assertTrue(sink.isFree(DANA, new EventTime.Timed(nine.plusSeconds(60), nine.plusSeconds(120), "UTC")));
    }

    private static EventTime at(String start, String end) {
        return EventTime.timed(LocalDateTime.parse(start), LocalDateTime.parse(end), AUCKLAND);
    }

    record Host(InMemoryBlockedTimeSink blocked) implements SinkHarness {
        @Override
        public BlockedTimeSink sink() {
            return blocked;
        }

        @Override
        public boolean isFree(ConnectionId connection, EventTime time) {
            return blocked.isFree(connection, time);
        }
    }
}
