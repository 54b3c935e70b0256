package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.Revisions;
import java.util.List;
import java.util.Optional;

/** Which changes of an event move its etag and its time of change. */
final class Versions {
    private static final List<String> STAMPS = List.of("etag", "updated");
    private static final List<String> ANSWER = List.of("responseStatus", "comment", "additionalGuests");

    private final Surroundings surroundings;
    private final Revisions revisions;

    Versions(Surroundings surroundings, Revisions revisions) {
        this.surroundings = surroundings;
        this.revisions = revisions;
    }

    /** Stamps the next version of an event, or its first. */
    void stamp(Optional<JsonObject> before, JsonObject event) {
        boolean reminders = before.filter(old -> remindersAlone(old, event)).isPresent();
        boolean answers = before.filter(old -> answersAlone(old, event)).isPresent();
        boolean keepsEtag = (reminders && surroundings.on(FakeSwitch.REMINDERS_KEEP_ETAG))
                || (answers && surroundings.on(FakeSwitch.ANSWERS_KEEP_ETAG));
        if (reminders) {
            event.add("updated", before.orElseThrow().get("updated"));
        } else {
            event.addProperty("updated", revisions.updated());
        }
        if (keepsEtag) {
            event.add("etag", before.orElseThrow().get("etag"));
        } else {
            event.addProperty("etag", revisions.nextEtag());
        }
    }

    private static boolean remindersAlone(JsonObject before, JsonObject after) {
        return !before.get("reminders").equals(after.get("reminders"))
                && without(before, "reminders").equals(without(after, "reminders"));
    }

    private static boolean answersAlone(JsonObject before, JsonObject after) {
        return before.has("attendees")
                && !before.get("attendees").equals(after.get("attendees"))
                && unanswered(before).equals(unanswered(after));
    }

    private static JsonObject unanswered(JsonObject event) {
        JsonObject bare = without(event, "attendees").deepCopy();
        List<JsonObject> guests = Guests.of(event).stream()
                .map(JsonObject::deepCopy)
                .map(guest -> {
                    ANSWER.forEach(guest::remove);
                    return guest;
                })
                .toList();
        bare.add("attendees", Shape.list(guests));
        return bare;
    }

    private static JsonObject without(JsonObject event, String field) {
        JsonObject rest = new JsonObject();
        event.entrySet().stream()
                .filter(entry ->
                        !STAMPS.contains(entry.getKey()) && !entry.getKey().equals(field))
                .forEach(entry -> rest.add(entry.getKey(), entry.getValue()));
        return rest;
    }
}
