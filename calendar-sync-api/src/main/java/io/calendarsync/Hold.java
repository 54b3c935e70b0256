package io.calendarsync;

import io.calendarsync.event.EventKey;
import java.util.List;

/**
 * Deletions that are held until somebody approves exactly them.
 *
 * @param id tells this set of deletions from any other
 * @param count how many there are
 * @param live how many events stand on the calendar, these included
 * @param sample some of them, at most 20
 */
public record Hold(String id, long count, long live, List<EventKey> sample) {
    /** Keeps its own copy of the sample. */
    public Hold {
        sample = List.copyOf(sample);
    }
}
