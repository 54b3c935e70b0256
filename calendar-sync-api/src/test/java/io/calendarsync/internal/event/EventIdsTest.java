package io.calendarsync.internal.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.LedgerId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventIdsTest {
    private static final LedgerId DANA = new LedgerId(ConnectionId.of("shop-1", "dana"), "primary:1");
    private static final EventKey KEY = EventKey.of("appointment", "A-1001");

    @Test
    void idsNeverChange() {
        EventIds ids = new EventIds("acme", DANA);

        // Every event on every calendar is found by these: whoever changes them makes duplicates of all.
        assertEquals("da2hfcbeq0e7kbotuarovk1cue", ids.owner());
        assertEquals("9eg1gasdlqrpkci7687kk0m78fqf42io", ids.mark(KEY, 0).eventId());
        assertEquals("pgcn3ng0tsbvgmdqq9qln8t9k2qebeju", ids.mark(KEY, 1).eventId());
    }

    @Test
    void whateverDiffersMakesAnotherId() {
        Set<String> ids = new HashSet<>();
        List<EventMark> marks = List.of(
                new EventIds("acme", DANA).mark(KEY, 0),
                new EventIds("acme", DANA).mark(KEY, 1),
                new EventIds("acme", DANA).mark(EventKey.of("appointment", "a-1001"), 0),
                new EventIds("acme", DANA).mark(EventKey.of("appointmen", "tA-1001"), 0),
                new EventIds("acme2", DANA).mark(KEY, 0),
                new EventIds("acme", new LedgerId(DANA.connection(), "primary:2")).mark(KEY, 0),
                new EventIds("acme", new LedgerId(ConnectionId.of("shop-1d", "ana"), "primary:1")).mark(KEY, 0));

        for (EventMark mark : marks) {
            assertTrue(mark.eventId().matches("[0-9a-v]{32}"), mark.eventId());
            ids.add(mark.eventId());
        }
        assertEquals(marks.size(), ids.size());
    }
}
