package io.calendarsync.testkit.internal.google.calendar;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One version of one event; a change makes another. What every listing asks of every event is read once. */
public final class StoredEvent {
    private final JsonObject document;
    private final boolean purged;
    private final boolean cancelled;
    private @Nullable EventMoments moments;

    /** A version whose document is never changed from now on. */
    public StoredEvent(JsonObject document, boolean purged) {
        this.document = document;
        this.purged = purged;
        cancelled = Json.text(document, "status").filter("cancelled"::equals).isPresent();
    }

    /** As Google answers it. */
    public JsonObject document() {
        return document;
    }

    /** Whether the trash that it lay in was emptied: only its id stays taken. */
    public boolean purged() {
        return purged;
    }

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
        return cancelled;
    }

    /** Whether it is a series, which its occurrences stand for. */
    public boolean master() {
        return document.has("recurrence");
    }

    /** When it starts, its days begun in this zone; a cancelled occurrence may know no more than when it should have. */
    public Optional<Instant> start(ZoneId zone) {
        return moments(zone).start();
    }

    /** When it ends, or when the occurrence should have started that knows no more. */
    public Optional<Instant> end(ZoneId zone) {
        return moments(zone).end();
    }

    private EventMoments moments(ZoneId zone) {
        EventMoments read = moments;
        if (read == null || !read.zone().equals(zone)) {
            read = EventMoments.of(document, zone);
            moments = read;
        }
        return read;
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
