package io.calendarsync.testkit.internal.google.calendar;

import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which events a listing shows, and in which order. */
final class EventListing {
    private EventListing() {}

    static List<StoredEvent> select(StoredCalendar calendar, ApiRequest request) {
        Optional<Instant> from = bound(request, "timeMin");
        Optional<Instant> until = bound(request, "timeMax");
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
            throw ApiErrors.TIME_RANGE_EMPTY.refusal();
        }
        List<Property> properties = request.parameters("privateExtendedProperty").stream()
                .map(Property::parse)
                .toList();
        return calendar.events().stream()
                .filter(event -> request.flag("showDeleted") || !event.cancelled())
                .filter(event -> properties.isEmpty() || properties.stream().anyMatch(wish -> wish.isOn(event)))
                .filter(event -> from.isEmpty() || at(event, "end", calendar).isAfter(from.get()))
                .filter(event -> until.isEmpty() || at(event, "start", calendar).isBefore(until.get()))
                .sorted(order(calendar, request))
                .toList();
    }

    private static Instant at(StoredEvent event, String side, StoredCalendar calendar) {
        return EventTimes.instant(Json.child(event.document(), side).orElseThrow(), calendar.zone());
    }

    private static Comparator<StoredEvent> order(StoredCalendar calendar, ApiRequest request) {
        return switch (request.parameter("orderBy").orElse("")) {
            case "" -> Comparator.comparingInt(event -> 0);
            case "updated" -> Comparator.comparing(StoredEvent::updated);
            case "startTime" -> {
                if (!request.flag("singleEvents")) {
                    throw ApiErrors.BAD_REQUEST
                            .saying("The requested ordering is not available for the particular query.")
                            .refusal();
                }
                yield Comparator.comparing(event -> at(event, "start", calendar));
            }
            default -> throw ApiErrors.INVALID_PARAMETER.refusal();
        };
    }

    private static Optional<Instant> bound(ApiRequest request, String name) {
        try {
            return request.parameter(name)
                    .map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            throw ApiErrors.BAD_REQUEST.refusal();
        }
    }

    // Repeated properties widen the listing, as the guide says; the reference says the opposite.
    private record Property(String key, String value) {
        static Property parse(String text) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw ApiErrors.INVALID_PARAMETER
                        .saying("Invalid value for: privateExtendedProperty")
                        .refusal();
            }
            return new Property(text.substring(0, equals), text.substring(equals + 1));
        }

        boolean isOn(StoredEvent event) {
            return value.equals(event.privateProperties().get(key));
        }
    }
}
