package io.calendarsync.testkit.internal.google.series;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Which occurrences of a series a caller sees, by their start. */
public final class InstanceListing {
    private final Series series;

    /** Listings of these series. */
    public InstanceListing(Series series) {
        this.series = series;
    }

    /** What a request asks for; of a single event there is nothing to show. */
    public List<StoredEvent> select(StoredCalendar calendar, StoredEvent master, ApiRequest request) {
        Optional<Instant> from = bound(request, "timeMin");
        Optional<Instant> until = bound(request, "timeMax");
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
            throw ApiErrors.TIME_RANGE_EMPTY.refusal();
        }
        Optional<Object> original = request.parameter("originalStart").map(InstanceListing::start);
        return series.instances(calendar, master, from, until).stream()
                .filter(event -> request.flag("showDeleted") || !event.cancelled())
                .filter(event -> original.isEmpty() || original.equals(originalStart(event)))
                .toList();
    }

    private static Optional<Object> originalStart(StoredEvent event) {
        JsonObject original = Json.child(event.document(), "originalStartTime").orElseGet(JsonObject::new);
        return Json.text(original, "date")
                .or(() -> Json.text(original, "dateTime"))
                .map(InstanceListing::start);
    }

    // A date and a moment are never the same start.
    private static Object start(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw ApiErrors.INVALID_PARAMETER.refusal();
        }
    }

    private static Optional<Instant> bound(ApiRequest request, String name) {
        try {
            return request.parameter(name)
                    .map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            throw ApiErrors.BAD_REQUEST.refusal();
        }
    }
}
