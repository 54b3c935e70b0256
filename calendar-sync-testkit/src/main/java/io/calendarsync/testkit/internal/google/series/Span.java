package io.calendarsync.testkit.internal.google.series;

import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import java.time.Instant;
import java.util.Optional;

/** From when to when something takes place. */
record Span(Instant start, Instant end) {
    /** The time of an event; of a cancelled one that has lost it, the time that it once had. */
    static Span of(StoredEvent event, StoredCalendar calendar) {
        Instant start = event.start(calendar.zone()).orElse(Instant.EPOCH);
        boolean ends = Json.child(event.document(), "end").isPresent();
        return new Span(start, ends ? event.end(calendar.zone()).orElse(start) : start);
    }

    /** Whether it ends no earlier than the one time, and starts before the other. */
    boolean overlaps(Optional<Instant> from, Optional<Instant> until) {
        return from.filter(end::isBefore).isEmpty()
                && until.filter(time -> !start.isBefore(time)).isEmpty();
    }
}
