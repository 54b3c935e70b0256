package io.calendarsync.google.internal.event;

import com.google.gson.JsonObject;
import io.calendarsync.event.Guest;
import io.calendarsync.google.internal.http.JsonTree;
import io.calendarsync.spi.SeenEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads Google's events as their person sees them, however odd and however little is told of them. */
public final class SeenReader {

    /**
     * The fields that are read here, as a {@code fields} parameter: what keeps somebody busy, and whose event it is. The
     * rest would make a page of other people's events many times as large, and is none of our business.
     */
    public static final String FIELDS = "id,status,etag,summary,visibility,transparency,"
            + "start(date,dateTime,timeZone),end(date,dateTime,timeZone),extendedProperties/private,"
            + "recurringEventId,originalStartTime(date,dateTime,timeZone),eventType,updated,"
            + "attendees(self,responseStatus)";

    private SeenReader() {}

    /** The event, if it has an id. */
    public static Optional<SeenEvent> read(JsonObject event, Optional<String> calendarZone) {
        return EventReader.read(event, calendarZone)
                .map(read -> new SeenEvent(
                        read,
                        JsonTree.text(event, "eventType").map(SeenReader::type).orElse(SeenEvent.Type.ORDINARY),
                        answer(event),
                        JsonTree.text(event, "status")
                                .filter("tentative"::equals)
                                .isPresent(),
                        JsonTree.text(event, "updated").flatMap(SeenReader::moment)));
    }

    private static SeenEvent.Type type(String word) {
        return switch (word) {
            case "outOfOffice" -> SeenEvent.Type.OUT_OF_OFFICE;
            case "focusTime" -> SeenEvent.Type.FOCUS_TIME;
            case "workingLocation" -> SeenEvent.Type.WORKING_LOCATION;
            case "birthday" -> SeenEvent.Type.BIRTHDAY;
            default -> SeenEvent.Type.ORDINARY;
        };
    }

    private static Optional<Guest.Answer> answer(JsonObject event) {
        return JsonTree.objects(event, "attendees").stream()
                .filter(guest -> JsonTree.flag(guest, "self"))
                .findFirst()
                .map(self -> JsonTree.text(self, "responseStatus")
                        .map(AnswerWords::answer)
                        .orElse(Guest.Answer.NONE));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }
}
