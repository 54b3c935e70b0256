package io.calendarsync.testkit.internal.google.seam;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.calendarsync.event.Availability;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Reminders;
import io.calendarsync.event.Visibility;
import io.calendarsync.spi.Attendee;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.EventWrite;

/** What the seam writes, as Google's bodies. */
public final class EventBodies {
    private EventBodies() {}

    /** A new event under its own id. */
    public static JsonObject of(EventWrite.Insert insert) {
        JsonObject body = body(insert.mark(), insert.details());
        body.addProperty("id", insert.eventId());
        insert.details()
                .guests()
                .ifPresent(guests -> body.add(
                        "attendees",
                        People.write(guests.stream().map(Attendee::of).toList())));
        return body;
    }

    /** The fields that are the host's, and nulls for those that no longer are. */
    public static JsonObject of(EventWrite.Patch patch) {
        JsonObject body = body(patch.mark(), patch.details());
        patch.clear().forEach(field -> clear(body, field));
        patch.guests().ifPresent(guests -> body.add("attendees", People.write(guests.all())));
        return body;
    }

    /** What one occurrence is to show; one that was cancelled stands again. */
    public static JsonObject of(EventWrite.ChangeOccurrence change) {
        JsonObject body = body(change.details());
        change.clear().forEach(field -> clear(body, field));
        body.addProperty("status", "confirmed");
        return body;
    }

    private static void clear(JsonObject body, EventField field) {
        // What is the host's again is not cleared.
        if (body.has(name(field))) {
            return;
        }
        switch (field) {
            case RECURRENCE -> body.add(name(field), new JsonArray());
            case REMINDERS -> body.add(name(field), Alarms.write(Reminders.byDefault()));
            // Whoever is invited stays, unless the guests are written.
            case GUESTS -> {}
            default -> body.add(name(field), JsonNull.INSTANCE);
        }
    }

    /** The whole event, alive again. */
    public static JsonObject of(EventWrite.Revive revive) {
        JsonObject body = body(revive.details());
        body.add("extendedProperties", Marks.write(revive.mark()));
        body.addProperty("status", "confirmed");
        return body;
    }

    /** What a person's hand changes when it moves an event. */
    public static JsonObject of(EventTime time) {
        JsonObject body = new JsonObject();
        Times.write(time, body);
        return body;
    }

    private static JsonObject body(EventMark mark, EventDetails details) {
        JsonObject body = body(details);
        if (details.meeting()) {
            body.add("conferenceData", Meetings.wish(mark.eventId()));
        }
        body.add("extendedProperties", Marks.write(mark));
        return body;
    }

    private static JsonObject body(EventDetails details) {
        JsonObject body = of(details.time());
        body.addProperty("summary", details.title());
        details.description().ifPresent(text -> body.addProperty("description", text));
        details.location().ifPresent(text -> body.addProperty("location", text));
        details.color().ifPresent(color -> body.addProperty("colorId", Colors.id(color)));
        details.visibility()
                .ifPresent(value -> body.addProperty("visibility", value == Visibility.PUBLIC ? "public" : "private"));
        details.availability()
                .ifPresent(value ->
                        body.addProperty("transparency", value == Availability.FREE ? "transparent" : "opaque"));
        details.link().ifPresent(link -> {
            JsonObject source = new JsonObject();
            source.addProperty("title", link.title());
            source.addProperty("url", link.url());
            body.add("source", source);
        });
        details.recurrence()
                .ifPresent(repeats -> body.add("recurrence", RecurrenceLines.write(repeats, details.time())));
        details.reminders().ifPresent(reminders -> body.add("reminders", Alarms.write(reminders)));
        return body;
    }

    private static String name(EventField field) {
        return switch (field) {
            case DESCRIPTION -> "description";
            case LOCATION -> "location";
            case COLOR -> "colorId";
            case VISIBILITY -> "visibility";
            case AVAILABILITY -> "transparency";
            case LINK -> "source";
            case RECURRENCE -> "recurrence";
            case REMINDERS -> "reminders";
            case GUESTS -> "attendees";
            case MEETING -> "conferenceData";
        };
    }
}
