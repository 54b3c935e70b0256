package io.calendarsync.testkit.internal.google.calendar;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The moments that an event tells of.
 *
 * @param zone the zone that its days were read in
 */
public record EventMoments(ZoneId zone, Optional<Instant> start, Optional<Instant> end) {
    static EventMoments of(JsonObject document, ZoneId zone) {
        return new EventMoments(zone, side(document, "start", zone), side(document, "end", zone));
    }

    private static Optional<Instant> side(JsonObject document, String side, ZoneId zone) {
        return Json.child(document, side)
                .or(() -> Json.child(document, "originalStartTime"))
                .map(time -> moment(time, zone));
    }

    /** The moment that a normalised start or end means. */
    public static Instant moment(JsonObject side, ZoneId zone) {
        return side.has("date")
                ? LocalDate.parse(side.get("date").getAsString())
                        .atStartOfDay(zone)
                        .toInstant()
                : OffsetDateTime.parse(side.get("dateTime").getAsString()).toInstant();
    }
}
