package io.calendarsync.testkit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest.Answer;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.seam.AnswerWords;
import io.calendarsync.testkit.internal.google.seam.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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
 * @param tentative whether it may yet not take place
 * @param free whether it blocks no time
 * @param type Google's word for its type, such as {@code default} or {@code outOfOffice}
 * @param recurrence the lines of a series; none for a single event or an occurrence
 * @param guests who is invited
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
        boolean tentative,
        boolean free,
        String type,
        List<String> recurrence,
        List<Guest> guests,
        Map<String, String> privateProperties,
        String etag,
        String json) {
    /** Keeps its own copies. */
    public FakeEvent {
        recurrence = List.copyOf(recurrence);
        guests = List.copyOf(guests);
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
                Json.text(event, "status").filter("tentative"::equals).isPresent(),
                Json.text(event, "transparency").filter("transparent"::equals).isPresent(),
                Json.text(event, "eventType").orElse("default"),
                entries(event, "recurrence").map(JsonElement::getAsString).toList(),
                entries(event, "attendees").map(Guest::of).toList(),
                stored.privateProperties(),
                Json.text(event, "etag").orElseThrow(),
                Json.print(event, " "));
    }

    /** What a guest has answered. */
    public Optional<Answer> answerOf(String email) {
        return guests.stream()
                .filter(guest -> guest.email().equals(email))
                .map(Guest::answer)
                .findFirst();
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

    private static Stream<JsonElement> entries(JsonObject event, String list) {
        return event.get(list) instanceof JsonArray entries
                ? StreamSupport.stream(entries.spliterator(), false)
                : Stream.empty();
    }

    /**
     * Somebody who is invited.
     *
     * @param email the address, in lower case
     * @param answer what the guest has answered
     */
    public record Guest(String email, Answer answer) {
        private static Guest of(JsonElement attendee) {
            JsonObject guest = attendee.getAsJsonObject();
            return new Guest(
                    guest.get("email").getAsString(),
                    AnswerWords.read(guest.get("responseStatus").getAsString()));
        }
    }
}
