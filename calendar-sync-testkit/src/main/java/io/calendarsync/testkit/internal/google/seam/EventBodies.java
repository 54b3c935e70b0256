package io.calendarsync.testkit.internal.google.seam;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.calendarsync.event.Availability;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Visibility;
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
        return body;
    }

    /** The fields that are the host's, and nulls for those that no longer are. */
    public static JsonObject of(EventWrite.Patch patch) {
        JsonObject body = body(patch.mark(), patch.details());
        for (EventField field : patch.clear()) {
            body.add(name(field), JsonNull.INSTANCE);
        }
        return body;
    }

    /** The whole event, alive again. */
    public static JsonObject of(EventWrite.Revive revive) {
        JsonObject body = body(revive.mark(), revive.details());
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
        body.add("extendedProperties", Marks.write(mark));
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
        };
    }
}
