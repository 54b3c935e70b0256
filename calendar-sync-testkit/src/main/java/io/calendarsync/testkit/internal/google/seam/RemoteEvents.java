package io.calendarsync.testkit.internal.google.seam;

import com.google.gson.JsonObject;
import io.calendarsync.event.Availability;
import io.calendarsync.event.EventColor;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventLink;
import io.calendarsync.event.Visibility;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Google's events as the seam shows them. */
public final class RemoteEvents {
    private RemoteEvents() {}

    /** Reads what can be read of an event; what says no zone is in UTC. */
    public static RemoteEvent of(JsonObject event) {
        return of(event, "UTC");
    }

    /** Reads what can be read of an event of a calendar in this zone. */
    static RemoteEvent of(JsonObject event, String zone) {
        StoredEvent stored = new StoredEvent(event, false);
        return new RemoteEvent(
                stored.id(),
                stored.cancelled(),
                Json.text(event, "etag"),
                Marks.read(stored.privateProperties()),
                details(event, zone),
                People.read(event),
                Meetings.read(event),
                occurrence(event, zone));
    }

    private static Optional<RemoteEvent.Of> occurrence(JsonObject event, String calendarZone) {
        return Json.text(event, "recurringEventId")
                .flatMap(series ->
                        Json.child(event, "originalStartTime").map(start -> occurrence(series, start, calendarZone)));
    }

    private static RemoteEvent.Of occurrence(String series, JsonObject start, String calendarZone) {
        return Json.text(start, "date")
                .map(date -> new RemoteEvent.Of(series, LocalDate.parse(date), Optional.empty()))
                .orElseGet(() -> {
                    Instant moment = OffsetDateTime.parse(start.get("dateTime").getAsString())
                            .toInstant();
                    ZoneId zone = ZoneId.of(Json.text(start, "timeZone").orElse(calendarZone));
                    return new RemoteEvent.Of(series, LocalDate.ofInstant(moment, zone), Optional.of(moment));
                });
    }

    private static Optional<EventDetails> details(JsonObject event, String calendarZone) {
        return Times.read(event, calendarZone)
                .map(time -> new EventDetails(
                        time,
                        Json.text(event, "summary").orElse(""),
                        Json.text(event, "description"),
                        Json.text(event, "location"),
                        color(event),
                        visibility(event),
                        Json.text(event, "transparency")
                                .map(word -> word.equals("transparent") ? Availability.FREE : Availability.BUSY),
                        Json.child(event, "source").map(RemoteEvents::link),
                        RecurrenceLines.read(event, time),
                        Alarms.read(event),
                        Optional.empty(),
                        false));
    }

    private static Optional<EventColor> color(JsonObject event) {
        return Json.text(event, "colorId").flatMap(Colors::of);
    }

    private static Optional<Visibility> visibility(JsonObject event) {
        return Json.text(event, "visibility")
                .map(word -> word.equals("public") ? Visibility.PUBLIC : Visibility.PRIVATE);
    }

    private static EventLink link(JsonObject source) {
        return new EventLink(
                Json.text(source, "title").orElse(""), Json.text(source, "url").orElse(""));
    }
}
