package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.Person;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import java.util.Locale;
import java.util.Optional;

/** The people of an event, as Google writes them. */
final class Participants {
    private Participants() {}

    /** The calendar as organizer. */
    static JsonObject organizer(StoredCalendar calendar) {
        JsonObject organizer = person(calendar.id(), true);
        if (!calendar.primary()) {
            organizer.addProperty("displayName", calendar.title());
        }
        return organizer;
    }

    /** An organizer that was named by the caller. */
    static JsonObject named(JsonObject organizer, StoredCalendar calendar) {
        String email = address(Json.text(organizer, "email"), "organizer");
        JsonObject named = person(email, email.equals(calendar.id()));
        Json.text(organizer, "displayName").ifPresent(name -> named.addProperty("displayName", name));
        return named;
    }

    static JsonObject creator(Person creator, StoredCalendar calendar) {
        return person(creator.email(), calendar.ownedBy(creator) && calendar.primary());
    }

    static JsonObject person(String email, boolean self) {
        JsonObject person = new JsonObject();
        person.addProperty("email", email);
        if (self) {
            person.addProperty("self", true);
        }
        return person;
    }

    /** Whether the calendar of this event is its organizer's. */
    static boolean organizes(JsonObject event) {
        return Json.child(event, "organizer")
                .flatMap(organizer -> Json.text(organizer, "self"))
                .filter("true"::equals)
                .isPresent();
    }

    static String organizerOf(JsonObject event) {
        return Json.child(event, "organizer")
                .flatMap(organizer -> Json.text(organizer, "email"))
                .orElse("");
    }

    /** An address as Google keeps it: in lower case. */
    static String address(Optional<String> written, String whose) {
        String address = written.filter(text -> !text.isEmpty())
                .orElseThrow(ApiErrors.REQUIRED.saying("Missing " + whose + " email.")::refusal);
        int at = address.indexOf('@');
        boolean plausible = at > 0
                && at < address.length() - 1
                && address.indexOf('@', at + 1) < 0
                && address.chars().noneMatch(letter -> letter <= ' ' || letter == '\'' || letter == '"');
        if (!plausible) {
            throw ApiErrors.INVALID.saying("Invalid " + whose + " email.").refusal();
        }
        return address.toLowerCase(Locale.ROOT);
    }
}
