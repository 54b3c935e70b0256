package io.calendarsync.testkit.internal.google.fault;

import com.google.gson.JsonElement;
import io.calendarsync.testkit.internal.google.ApiRequest;
import java.util.Optional;

/**
 * A call as it arrives: what faults are chosen by, and the journal tells.
 *
 * @param method Google's name of the method
 * @param account the e-mail of whoever's token came with it
 * @param calendar the calendar's real address, as far as it can be told
 * @param event the event that it names
 * @param writes whether it may change something
 */
public record Arrival(
        String method, Optional<String> account, Optional<String> calendar, Optional<String> event, boolean writes) {

    /** A call that is about no calendar. */
    public static Arrival of(String method, Optional<String> account) {
        return new Arrival(method, account, Optional.empty(), Optional.empty(), true);
    }

    /** A call of a calendar method. */
    public static Arrival of(ApiRequest request, Optional<String> account) {
        String path = request.method().path();
        boolean ofCalendar = path.startsWith("calendars/{}") || path.startsWith("users/me/calendarList/{}");
        Optional<String> calendar = ofCalendar ? Optional.of(request.calendar()) : Optional.empty();
        return new Arrival(
                request.method().title(),
                account,
                calendar.map(address -> address.equals("primary") ? account.orElse(address) : address),
                path.startsWith("calendars/{}/events/{}") ? Optional.of(request.event()) : wishedId(request),
                !request.method().verb().equals("GET"));
    }

    /** Whether two calls are about the same event. */
    boolean meansEventOf(Arrival other) {
        return event.isPresent() && event.equals(other.event) && calendar.equals(other.calendar);
    }

    private static Optional<String> wishedId(ApiRequest request) {
        if (!request.method().title().equals("events.insert")) {
            return Optional.empty();
        }
        return request.body()
                .map(body -> body.get("id"))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
    }
}
