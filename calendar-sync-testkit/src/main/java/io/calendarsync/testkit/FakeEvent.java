package io.calendarsync.testkit;

import com.google.gson.JsonObject;
import io.calendarsync.event.EventTime;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.seam.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * An event as it stood on a calendar when a test looked. Immutable.
 *
 * @param id Google's id
 * @param cancelled whether it was deleted
 * @param title what it is called; empty when it has no title
 * @param time when it takes place
 * @param description the longer text
 * @param location where it takes place
 * @param colorId Google's number of its colour
 * @param privateProperties the hidden properties of this calendar's copy
 * @param etag changes with every change
 * @param json everything, as Google answers it
 */
public record FakeEvent(
        String id,
        boolean cancelled,
        String title,
        EventTime time,
        Optional<String> description,
        Optional<String> location,
        Optional<String> colorId,
        Map<String, String> privateProperties,
        String etag,
        String json) {
    /** Keeps its own copy of the properties. */
    public FakeEvent {
        privateProperties = Map.copyOf(privateProperties);
    }

    static FakeEvent of(StoredEvent stored) {
        JsonObject event = stored.document();
        return new FakeEvent(
                stored.id(),
                stored.cancelled(),
                Json.text(event, "summary").orElse(""),
                Times.read(event).orElseThrow(),
                Json.text(event, "description"),
                Json.text(event, "location"),
                Json.text(event, "colorId"),
                stored.privateProperties(),
                Json.text(event, "etag").orElseThrow(),
                Json.print(event, " "));
    }

    /** The time and the title, such as {@code 2026-03-01T09:00:00Z Ring sizing}. */
    @Override
    public String toString() {
        String start = time instanceof EventTime.Timed timed
                ? timed.start().toString()
                : ((EventTime.AllDay) time).first().toString();
        return start + " " + title + (cancelled ? " (deleted)" : "");
    }

    Instant sortKey(ZoneId zone) {
        return time instanceof EventTime.Timed timed
                ? timed.start()
                : ((EventTime.AllDay) time).first().atStartOfDay(zone).toInstant();
    }
}
