package io.calendarsync;

import io.calendarsync.event.EventKey;
import io.calendarsync.spi.CalendarInfo;
import java.util.List;

/**
 * Everything that a connection wrote and that stands on calendars, or may: what an undo would delete.
 *
 * @param id tells this set of events from any other
 * @param count how many there are
 * @param calendars where they are, the calendar that is written now first
 * @param sample some of them, at most 20
 */
public record UndoPlan(String id, long count, List<CalendarInfo> calendars, List<EventKey> sample) {
    /** Keeps its own copies. */
    public UndoPlan {
        calendars = List.copyOf(calendars);
        sample = List.copyOf(sample);
    }
}
