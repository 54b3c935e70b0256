package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeLimits;
import io.calendarsync.testkit.internal.google.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Guests: the list is replaced whole, one entry an address, and an answer that was not sent is one not given. */
final class GuestsRule implements FieldRule {
    private static final Shape GUEST = new Shape()
            .texts("email", "displayName")
            .flags("resource", "optional")
            .texts("responseStatus", "comment")
            .numbers("additionalGuests");
    private static final Set<String> ANSWERS = Set.of("needsAction", "declined", "tentative", "accepted");
    private static final Map<String, String> USUAL =
            Map.of("resource", "false", "optional", "false", "comment", "", "displayName", "", "additionalGuests", "0");

    private final FakeLimits limits;

    GuestsRule(FakeLimits limits) {
        this.limits = limits;
    }

    @Override
    public void apply(Draft draft) {
        JsonObject event = draft.event();
        Map<String, JsonObject> before = before(draft);
        Map<String, JsonObject> guests = new LinkedHashMap<>();
        for (JsonObject written : GUEST.pickAll(event, "attendees")) {
            JsonObject guest = normalised(written, draft, before);
            guests.putIfAbsent(guest.get("email").getAsString(), guest);
        }
        if (guests.size() > limits.guests()) {
            throw Shape.refused("attendees");
        }
        boolean ownAnswerOnly =
                Json.text(event, "attendeesOmitted").filter("true"::equals).isPresent();
        event.remove("attendeesOmitted");
        event.remove("attendees");
        List<JsonObject> kept = ownAnswerOnly ? withOwnAnswer(before, guests) : List.copyOf(guests.values());
        if (!kept.isEmpty()) {
            event.add("attendees", Shape.list(kept));
        }
    }

    private static JsonObject normalised(JsonObject guest, Draft draft, Map<String, JsonObject> guestsBefore) {
        String email = Participants.address(Json.text(guest, "email"), "attendee");
        guest.addProperty("email", email);
        String answer = Json.text(guest, "responseStatus").orElse("needsAction");
        if (!ANSWERS.contains(answer)) {
            throw Shape.refused("responseStatus");
        }
        guest.addProperty("responseStatus", answer);
        Optional.ofNullable(guestsBefore.get(email)).ifPresent(before -> {
            guest.remove("resource");
            Json.text(before, "resource").ifPresent(resource -> guest.addProperty("resource", true));
        });
        USUAL.forEach((field, usual) -> {
            if (Json.text(guest, field).filter(usual::equals).isPresent()) {
                guest.remove(field);
            }
        });
        if (Json.text(guest, "displayName").filter(email::equalsIgnoreCase).isPresent()) {
            guest.remove("displayName");
        }
        return flagged(
                guest,
                email.equals(Participants.organizerOf(draft.event())),
                email.equals(draft.write().calendar().id()));
    }

    /** The entry with what Google says of it. */
    static JsonObject flagged(JsonObject guest, boolean organizer, boolean self) {
        JsonObject flagged = guest.deepCopy();
        flagged.remove("organizer");
        flagged.remove("self");
        if (organizer) {
            flagged.addProperty("organizer", true);
        }
        if (self) {
            flagged.addProperty("self", true);
        }
        return Json.ordered(
                flagged,
                List.of("email", "displayName", "organizer", "self", "resource", "optional", "responseStatus"));
    }

    private static Map<String, JsonObject> before(Draft draft) {
        Map<String, JsonObject> guests = new LinkedHashMap<>();
        draft.before()
                .map(Guests::of)
                .orElse(List.of())
                .forEach(guest -> guests.put(guest.get("email").getAsString(), guest));
        return guests;
    }

    // A caller that left guests out, and says so, means none of them but itself.
    private static List<JsonObject> withOwnAnswer(Map<String, JsonObject> before, Map<String, JsonObject> written) {
        return before.entrySet().stream()
                .map(guest -> guest.getValue().has("self")
                        ? written.getOrDefault(guest.getKey(), guest.getValue())
                        : guest.getValue())
                .toList();
    }
}
