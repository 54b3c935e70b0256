package io.calendarsync.spi;

import io.calendarsync.event.EventTime;
import java.util.Optional;

/**
 * A time that something else on a calendar takes up: one event, or one occurrence of a recurring one.
 *
 * <p>Immutable.
 *
 * @param id opaque, 1 to 120 characters; the same for as long as the event stands on that calendar
 * @param time when it takes place
 * @param title what it is called; empty unless the host asked for more than busy time
 */
public record BlockedTime(String id, EventTime time, Optional<String> title) {
    private static final int LONGEST_ID = 120;

    /** Refuses an id that sinks could not keep. */
    public BlockedTime {
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("the id of a blocked time has 1 to " + LONGEST_ID + " characters");
        }
    }

    /** Busy, and nothing more is told. */
    public static BlockedTime busy(String id, EventTime time) {
        return new BlockedTime(id, time, Optional.empty());
    }
}
