package io.calendarsync.testkit.internal.google.listing;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.Person;
import io.calendarsync.testkit.internal.google.calendar.Role;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.event.Guests;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Somebody who looks at a calendar, and what they see of its events.
 *
 * @param defaultReminders the reminders that they have for events without any
 */
public record Viewer(Person person, StoredCalendar calendar, Sight sight, JsonArray defaultReminders) {
    private static final Set<String> PRIVATE = Set.of("private", "confidential");
    private static final List<String> TIMES = List.of(
            "kind",
            "etag",
            "id",
            "status",
            "htmlLink",
            "updated",
            "start",
            "end",
            "recurringEventId",
            "originalStartTime",
            "transparency",
            "visibility",
            "iCalUID");

    /** The role as which they are told to look. */
    Role role() {
        return sight == Sight.TIMES
                ? Role.FREE_BUSY_READER
                : calendar.accessOf(person).orElseThrow();
    }

    /** An event as they see it; where they see all of it, the event itself. */
    public StoredEvent seen(StoredEvent event) {
        return hidden(event) ? new StoredEvent(times(event.document()), event.purged()) : event;
    }

    private boolean hidden(StoredEvent event) {
        return switch (sight) {
            case ALL -> false;
            case ALL_BUT_PRIVATE -> isPrivate(event.document()) && !takesPart(event.document());
            case TIMES -> true;
        };
    }

    private static boolean isPrivate(JsonObject event) {
        return Json.text(event, "visibility").filter(PRIVATE::contains).isPresent();
    }

    private boolean takesPart(JsonObject event) {
        return Stream.concat(Guests.of(event).stream(), Json.child(event, "creator").stream())
                .anyMatch(somebody -> Guests.is(somebody, person.email()));
    }

    private static JsonObject times(JsonObject event) {
        JsonObject shown = new JsonObject();
        for (String field : TIMES) {
            if (event.has(field)) {
                shown.add(field, event.get(field));
            }
        }
        if (!shown.has("visibility")) {
            shown.addProperty("visibility", "private");
        }
        return shown;
    }
}
