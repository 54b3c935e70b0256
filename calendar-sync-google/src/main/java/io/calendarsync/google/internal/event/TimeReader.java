package io.calendarsync.google.internal.event;

import com.google.gson.JsonObject;
import io.calendarsync.event.EventTime;
import io.calendarsync.google.internal.http.JsonTree;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads when an event takes place; what is incomplete or odd is no time. */
final class TimeReader {
    private TimeReader() {}

    static Optional<EventTime> read(JsonObject event, Optional<String> calendarZone) {
        return JsonTree.object(event, "start")
                .flatMap(start -> JsonTree.object(event, "end").flatMap(end -> read(start, end, calendarZone)));
    }

    private static Optional<EventTime> read(JsonObject start, JsonObject end, Optional<String> calendarZone) {
        try {
            return days(start, end).or(() -> moments(start, end, calendarZone));
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    private static Optional<EventTime> days(JsonObject start, JsonObject end) {
        return date(start).flatMap(first -> date(end).map(after -> new EventTime.AllDay(first, after)));
    }

    private static Optional<EventTime> moments(JsonObject start, JsonObject end, Optional<String> calendarZone) {
        return dateTime(start)
                .flatMap(from -> dateTime(end).map(until -> {
                    String zone = JsonTree.text(start, "timeZone")
                            .or(() -> calendarZone)
                            .orElseGet(() -> from.getOffset().getId());
                    return new EventTime.Timed(from.toInstant(), until.toInstant(), zone);
                }));
    }

    private static Optional<LocalDate> date(JsonObject time) {
        return JsonTree.text(time, "date").map(LocalDate::parse);
    }

    private static Optional<OffsetDateTime> dateTime(JsonObject time) {
        return JsonTree.text(time, "dateTime").map(OffsetDateTime::parse);
    }
}
