package io.calendarsync.testkit.internal.google.listing;

import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** A stretch of time, open at either side; events that only touch it lie outside. */
record Window(Optional<Instant> from, Optional<Instant> until) {

    boolean unbounded() {
        return from.isEmpty() && until.isEmpty();
    }

    /** Whether an event reaches into it; one that tells no time does. */
    boolean reachedBy(StoredEvent event, ZoneId zone) {
        return from.flatMap(bound -> event.end(zone).map(bound::isBefore)).orElse(true)
                && until.flatMap(bound -> event.start(zone).map(bound::isAfter)).orElse(true);
    }
}
