package io.calendarsync.testkit.internal.google.seam;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.calendarsync.event.Guest;
import io.calendarsync.spi.Attendee;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.event.Guests;
import java.util.List;

/** Who is invited, as Google's attendees. */
final class People {
    private People() {}

    static JsonArray write(List<Attendee> attendees) {
        JsonArray all = new JsonArray();
        attendees.forEach(attendee -> all.add(entry(attendee)));
        return all;
    }

    static List<Attendee> read(JsonObject event) {
        return Guests.of(event).stream().map(People::attendee).toList();
    }

    private static JsonObject entry(Attendee attendee) {
        Guest guest = attendee.guest();
        JsonObject entry = new JsonObject();
        entry.addProperty("email", guest.address());
        guest.name().ifPresent(name -> entry.addProperty("displayName", name));
        entry.addProperty("optional", guest.role() == Guest.Role.OPTIONAL);
        entry.addProperty("responseStatus", AnswerWords.of(guest.answer()));
        attendee.comment().ifPresent(comment -> entry.addProperty("comment", comment));
        if (attendee.companions() > 0) {
            entry.addProperty("additionalGuests", attendee.companions());
        }
        if (attendee.resource()) {
            entry.addProperty("resource", true);
        }
        return entry;
    }

    private static Attendee attendee(JsonObject entry) {
        boolean optional = entry.has("optional") && entry.get("optional").getAsBoolean();
        Guest guest = new Guest(
                entry.get("email").getAsString(),
                Json.text(entry, "displayName"),
                optional ? Guest.Role.OPTIONAL : Guest.Role.REQUIRED,
                AnswerWords.read(Json.text(entry, "responseStatus").orElse("")));
        return new Attendee(
                guest,
                Json.text(entry, "comment"),
                entry.has("additionalGuests") ? entry.get("additionalGuests").getAsInt() : 0,
                entry.has("resource") && entry.get("resource").getAsBoolean());
    }
}
