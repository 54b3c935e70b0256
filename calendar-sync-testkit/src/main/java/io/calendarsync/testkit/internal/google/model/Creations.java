package io.calendarsync.testkit.internal.google.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.fault.Arrival;
import java.util.Optional;
import java.util.Set;

/** What calls made, named as later calls will name it. */
final class Creations {
    private static final Set<String> EVENTS = Set.of("events.insert", "events.import", "events.quickAdd");

    private Creations() {}

    /** A call by the event that it made, where it named none itself. */
    static Arrival named(Arrival arrival, Outcome outcome) {
        boolean open = arrival.event().isEmpty() && EVENTS.contains(arrival.method());
        return open ? made(arrival, outcome).orElse(arrival) : arrival;
    }

    static Optional<Arrival> made(Arrival arrival, Outcome outcome) {
        return id(outcome)
                .map(id -> arrival.method().startsWith("calendars.")
                        ? new Arrival(arrival.method(), arrival.account(), Optional.of(id), Optional.empty(), true)
                        : new Arrival(arrival.method(), arrival.account(), arrival.calendar(), Optional.of(id), true));
    }

    private static Optional<String> id(Outcome outcome) {
        Optional<JsonObject> body = outcome instanceof Outcome.Answer answer ? answer.body() : Optional.empty();
        return body.map(made -> made.get("id"))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
    }
}
