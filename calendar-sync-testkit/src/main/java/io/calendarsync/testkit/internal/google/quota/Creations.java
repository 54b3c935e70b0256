package io.calendarsync.testkit.internal.google.quota;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeQuota.Made;
import io.calendarsync.testkit.internal.google.ApiMethod;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Refusal;
import io.calendarsync.testkit.internal.google.calendar.Calendars;
import io.calendarsync.testkit.internal.google.calendar.Person;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Sees what calls make that can be too much. */
final class Creations {
    private static final Set<ApiMethod> NEW_EVENTS =
            Set.of(ApiMethod.EVENTS_INSERT, ApiMethod.EVENTS_IMPORT, ApiMethod.EVENTS_QUICK_ADD);
    private static final Set<ApiMethod> INVITING =
            Set.of(ApiMethod.EVENTS_INSERT, ApiMethod.EVENTS_PATCH, ApiMethod.EVENTS_UPDATE);

    private final Freezer freezer;
    private final Calendars calendars;

    Creations(Freezer freezer, Calendars calendars) {
        this.freezer = freezer;
        this.calendars = calendars;
    }

    Outcome counted(Person person, ApiRequest request, Supplier<Outcome> effect) {
        ApiMethod method = request.method();
        boolean invites = freezer.counts(Made.INVITATIONS)
                && INVITING.contains(method)
                && request.body().filter(body -> body.has("attendees")).isPresent();
        Set<String> invited = invites ? outsiders(person, before(person, request)) : Set.of();
        Outcome outcome = effect.get();
        if (outcome instanceof Outcome.Answer answer && answer.status() < 300) {
            if (NEW_EVENTS.contains(method)) {
                freezer.count(person.email(), Made.EVENTS, 1);
            }
            if (method == ApiMethod.CALENDARS_INSERT) {
                freezer.count(person.email(), Made.CALENDARS, 1);
            }
            if (invites) {
                Set<String> now = outsiders(person, answer.body());
                now.removeAll(invited);
                freezer.count(person.email(), Made.INVITATIONS, now.size());
            }
        }
        return outcome;
    }

    private Optional<JsonObject> before(Person person, ApiRequest request) {
        if (request.target().size() < 2) {
            return Optional.empty();
        }
        try {
            return calendars
                    .find(person, request.calendar())
                    .event(request.event())
                    .map(StoredEvent::document);
        } catch (Refusal unknown) {
            return Optional.empty();
        }
    }

    private static Set<String> outsiders(Person person, Optional<JsonObject> event) {
        Set<String> outsiders = new HashSet<>();
        event.map(document -> document.get("attendees"))
                .filter(JsonElement::isJsonArray)
                .ifPresent(guests -> guests.getAsJsonArray()
                        .forEach(guest -> email(guest)
                                .filter(email -> !domain(email).equals(domain(person.email())))
                                .ifPresent(outsiders::add)));
        return outsiders;
    }

    private static Optional<String> email(JsonElement guest) {
        return guest instanceof JsonObject object
                        && object.get("email") != null
                        && object.get("email").isJsonPrimitive()
                ? Optional.of(object.get("email").getAsString().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static String domain(String email) {
        return email.substring(email.indexOf('@') + 1);
    }
}
