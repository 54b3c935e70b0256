package io.calendarsync.google.internal.event;

import com.google.gson.JsonObject;
import io.calendarsync.google.internal.http.JsonTree;
import io.calendarsync.spi.RemoteEvent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads which occurrence of which series an event is; where it was moved to says nothing of that. */
final class OccurrenceReader {
    private OccurrenceReader() {}

    static Optional<RemoteEvent.Of> read(JsonObject event, Optional<String> calendarZone) {
        return JsonTree.text(event, "recurringEventId")
                .filter(series -> !series.isEmpty())
                .flatMap(series -> JsonTree.object(event, "originalStartTime")
                        .flatMap(original -> read(series, original, calendarZone)));
    }

    private static Optional<RemoteEvent.Of> read(String series, JsonObject original, Optional<String> calendarZone) {
        try {
            return JsonTree.text(original, "date")
                    .map(LocalDate::parse)
                    .map(day -> new RemoteEvent.Of(series, day, Optional.empty()))
                    .or(() -> JsonTree.text(original, "dateTime")
                            .map(OffsetDateTime::parse)
                            .map(start -> new RemoteEvent.Of(
                                    series,
                                    LocalDate.ofInstant(start.toInstant(), zone(original, calendarZone, start)),
                                    Optional.of(start.toInstant()))));
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    private static ZoneId zone(JsonObject original, Optional<String> calendarZone, OffsetDateTime start) {
        return JsonTree.text(original, "timeZone")
                .or(() -> calendarZone)
                .flatMap(Zones::known)
                .orElse(start.getOffset());
    }
}
