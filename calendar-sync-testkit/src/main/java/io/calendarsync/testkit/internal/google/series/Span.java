package io.calendarsync.testkit.internal.google.series;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.event.EventTimes;
import java.time.Instant;
import java.util.Optional;

/** From when to when something takes place. */
record Span(Instant start, Instant end) {
    /** The time of an event; of a cancelled one that has lost it, the time that it once had. */
    static Span of(StoredEvent event, StoredCalendar calendar) {
        JsonObject document = event.document();
        Optional<Instant> once = at(document, "originalStartTime", calendar);
        Instant start = at(document, "start", calendar).or(() -> once).orElse(Instant.EPOCH);
        return new Span(start, at(document, "end", calendar).orElse(start));
    }

    /** Whether it ends no earlier than the one time, and starts before the other. */
    boolean overlaps(Optional<Instant> from, Optional<Instant> until) {
        return from.filter(end::isBefore).isEmpty()
                && until.filter(time -> !start.isBefore(time)).isEmpty();
    }

    private static Optional<Instant> at(JsonObject document, String side, StoredCalendar calendar) {
        return Json.child(document, side).map(time -> EventTimes.instant(time, calendar.zone()));
    }
}
