package io.calendarsync.internal.sync;

import io.calendarsync.spi.SeenEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Of each event the newest state that was met in one reading: a calendar may tell of one twice, in any order. */
final class Newest {
    private final Map<String, Instant> known = new HashMap<>();

    /** Takes note of a state; false when a newer one was met before. What does not say its age is taken for new. */
    boolean add(SeenEvent seen) {
        if (seen.updated().isEmpty()) {
            return true;
        }
        Instant updated = seen.updated().get();
        return !known.merge(seen.event().id(), updated, (before, now) -> before.isAfter(now) ? before : now)
                .isAfter(updated);
    }
}
