package io.calendarsync.testkit.internal.google.calendar;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One version of one event; a change makes another.
 *
 * @param document as Google answers it; never changed once it stands here
 * @param purged whether the trash that it lay in was emptied: only its id stays taken
 */
public record StoredEvent(JsonObject document, boolean purged) {

    /** Its id. */
    public String id() {
        return document.get("id").getAsString();
    }

    public String uid() {
        return document.get("iCalUID").getAsString();
    }

    public String etag() {
        return document.get("etag").getAsString();
    }

    public String updated() {
        return document.get("updated").getAsString();
    }

    /** Whether it was deleted. */
    public boolean cancelled() {
        return document.get("status").getAsString().equals("cancelled");
    }

    /** Whether it is a series, which its occurrences stand for. */
    public boolean master() {
        return document.has("recurrence");
    }

    /** The series that it is a changed occurrence of. */
    public Optional<String> series() {
        return Json.text(document, "recurringEventId");
    }

    /** The private extended properties. */
    public Map<String, String> privateProperties() {
        return Json.child(document, "extendedProperties")
                .flatMap(properties -> Json.child(properties, "private"))
                .map(entries -> entries.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().getAsString())))
                .orElse(Map.of());
    }

    public StoredEvent inEmptiedTrash() {
        return new StoredEvent(document, true);
    }
}
