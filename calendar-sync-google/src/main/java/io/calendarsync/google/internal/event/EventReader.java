package io.calendarsync.google.internal.event;

import com.google.gson.JsonObject;
import io.calendarsync.event.Availability;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventLink;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Visibility;
import io.calendarsync.google.internal.http.JsonTree;
import io.calendarsync.spi.RemoteEvent;
import java.util.Optional;

/**
 * Reads Google's events, however odd.
 *
 * <p>By hand: Google's own classes throw at one bad date, and a whole page is lost with it. Values that Google leaves
 * out because they are its defaults read as absent, said or not.
 */
public final class EventReader {

    /** The fields that are read here, as a {@code fields} parameter. */
    public static final String FIELDS = "id,status,etag,summary,description,location,colorId,visibility,transparency,"
            + "source(title,url),start(date,dateTime,timeZone),end(date,dateTime,timeZone),extendedProperties/private,"
            + "recurrence,recurringEventId,originalStartTime(date,dateTime,timeZone),"
            + "reminders(useDefault,overrides(method,minutes)),"
            + "attendees(email,displayName,optional,responseStatus,comment,additionalGuests,resource),"
            + "hangoutLink,conferenceData(createRequest/status/statusCode,entryPoints(entryPointType,uri))";

    private EventReader() {}

    /** The event, if it has an id; its details only as far as it has a time that can be read. */
    public static Optional<RemoteEvent> read(JsonObject event, Optional<String> calendarZone) {
        return JsonTree.text(event, "id")
                .filter(id -> !id.isEmpty())
                .map(id -> new RemoteEvent(
                        id,
                        JsonTree.text(event, "status")
                                .filter("cancelled"::equals)
                                .isPresent(),
                        JsonTree.text(event, "etag"),
                        Marks.read(event),
                        TimeReader.read(event, calendarZone).map(time -> details(event, time)),
                        GuestsReader.read(event),
                        MeetingReader.read(event),
                        OccurrenceReader.read(event, calendarZone)));
    }

    private static EventDetails details(JsonObject event, EventTime time) {
        return new EventDetails(
                time,
                JsonTree.text(event, "summary").orElse(""),
                JsonTree.text(event, "description"),
                JsonTree.text(event, "location"),
                JsonTree.text(event, "colorId").flatMap(Palette::color),
                JsonTree.text(event, "visibility").flatMap(EventReader::visibility),
                JsonTree.text(event, "transparency")
                        .filter("transparent"::equals)
                        .map(free -> Availability.FREE),
                JsonTree.object(event, "source").flatMap(EventReader::link),
                RecurrenceReader.read(event, time),
                RemindersReader.read(event),
                Optional.empty(),
                false);
    }

    private static Optional<Visibility> visibility(String value) {
        return switch (value) {
            case "public" -> Optional.of(Visibility.PUBLIC);
            // Google's older word for the same.
            case "private", "confidential" -> Optional.of(Visibility.PRIVATE);
            default -> Optional.empty();
        };
    }

    private static Optional<EventLink> link(JsonObject source) {
        return JsonTree.text(source, "url")
                .map(url -> new EventLink(JsonTree.text(source, "title").orElse(""), url));
    }
}
