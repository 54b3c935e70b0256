package io.calendarsync.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.BlockedTimeChange;
import io.calendarsync.spi.BlockedTimes;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guide's snippet about blocked time. */
class BlockedTimeTest {
    // [blocked]
    @Test
    void nobodyIsBookedOverTheDentist() {
        ConnectionId dana = ConnectionId.of("main-street", "dana");
        LocalDate day = LocalDate.of(2026, 3, 10);
        EventTime dentist = EventTime.timed(day.atTime(9, 0), day.atTime(10, 0), Shop.ZONE);
        EventTime wish = EventTime.timed(day.atTime(9, 30), day.atTime(11, 0), Shop.ZONE);

        BlockedTimes sink = BlockedTimes.inMemory(Shop.ZONE);
        BlockedTime busy = BlockedTime.busy("1", dentist);
        sink.apply(dana, "primary", List.of(new BlockedTimeChange.Blocked(busy)));
        assertFalse(sink.isFree(dana, wish));
        assertEquals(List.of(busy), sink.inTheWay(dana, wish));

        sink.apply(dana, "primary", List.of(new BlockedTimeChange.Freed("1")));
        assertTrue(sink.isFree(dana, wish));
    }
    // [/blocked]
}
