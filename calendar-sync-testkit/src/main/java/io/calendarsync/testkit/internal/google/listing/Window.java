package io.calendarsync.testkit.internal.google.listing;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.event.EventTimes;
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
        return from.flatMap(bound -> moment(event, "end", zone).map(bound::isBefore))
                        .orElse(true)
                && until.flatMap(bound -> moment(event, "start", zone).map(bound::isAfter))
                        .orElse(true);
    }

    /** When an event starts; a cancelled occurrence may know no more than when it should have. */
    static Optional<Instant> start(StoredEvent event, ZoneId zone) {
        return moment(event, "start", zone);
    }

    /** When an event ends. */
    static Optional<Instant> end(StoredEvent event, ZoneId zone) {
        return moment(event, "end", zone);
    }

    private static Optional<Instant> moment(StoredEvent event, String side, ZoneId zone) {
        JsonObject document = event.document();
        return Json.child(document, side)
                .or(() -> Json.child(document, "originalStartTime"))
                .map(time -> EventTimes.instant(time, zone));
    }
}
