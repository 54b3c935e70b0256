package io.calendarsync.testkit.internal.google.calendar;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Palette;

/**
 * How one user sees one calendar.
 *
 * @param own what the user says of it; never changed once it stands here
 * @param deleted whether it was taken off the list
 * @param change the number of the change that made this version
 */
public record ListEntry(StoredCalendar calendar, JsonObject own, boolean deleted, String etag, long change) {
    /** What a user says of a calendar before they said anything. */
    static JsonObject usual(boolean primary, int position) {
        JsonObject own = new JsonObject();
        int color = primary ? 14 : position % Palette.CALENDAR.size() + 1;
        Palette.CALENDAR.addTo(own, String.valueOf(color));
        own.addProperty("selected", true);
        own.add("defaultReminders", new JsonArray());
        if (primary) {
            JsonObject popup = new JsonObject();
            popup.addProperty("method", "popup");
            popup.addProperty("minutes", 10);
            own.getAsJsonArray("defaultReminders").add(popup);
        }
        return own;
    }

    /** The reminders of events that have none of their own. */
    public JsonArray defaultReminders() {
        return own.get("defaultReminders") instanceof JsonArray reminders ? reminders : new JsonArray();
    }

    /** Whether the user hides it. */
    public boolean hidden() {
        return Json.text(own, "hidden").filter("true"::equals).isPresent();
    }

    /** As Google answers it to this user. */
    public JsonObject document(Person person) {
        JsonObject document = new JsonObject();
        document.addProperty("kind", "calendar#calendarListEntry");
        document.addProperty("etag", etag);
        document.addProperty("id", calendar.id());
        if (deleted) {
            document.addProperty("deleted", true);
            return document;
        }
        JsonObject facts = calendar.document();
        for (String fact :
                new String[] {"summary", "description", "location", "timeZone", "conferenceProperties", "dataOwner"}) {
            if (facts.has(fact)) {
                document.add(fact, facts.get(fact));
            }
        }
        own.entrySet().forEach(field -> document.add(field.getKey(), field.getValue()));
        document.addProperty(
                "accessRole", calendar.accessOf(person).map(Role::wire).orElse("none"));
        if (calendar.primary() && calendar.ownedBy(person)) {
            document.addProperty("primary", true);
        }
        return document;
    }
}
