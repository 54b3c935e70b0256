package io.calendarsync.simulation;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.calendarsync.event.EventKey;
import io.calendarsync.testkit.FakeEvent;
import java.util.Optional;

/** P4: what is not ours is as its owner left it, and so is what is not ours of what is. */
final class OnlyOurs {
    static final String DESCRIPTION = "description";

    private OnlyOurs() {}

    static void check(Sim sim) {
        sim.people.foreign().forEach((id, foreign) -> {
            Optional<String> now = foreign.calendar().event(id).map(FakeEvent::json);
            if (!now.equals(Optional.of(foreign.event().json()))) {
                throw new Broken("P4", "somebody's event was " + foreign.event() + " and is " + now);
            }
        });
        for (Link link : sim.links) {
            Shelf.of(sim, link).ours().forEach((key, events) -> events.forEach(event -> kept(sim, key, event)));
        }
    }

    private static void kept(Sim sim, EventKey key, FakeEvent event) {
        sim.people.invited(event.id()).forEach((guest, answer) -> {
            if (!event.answerOf(guest).equals(Optional.of(answer))) {
                throw new Broken("P4", guest + " was invited by hand to " + event + ": " + event.guests());
            }
        });
        if (sim.people.kept(event.id()).isEmpty()) {
            return;
        }
        JsonObject json = JsonParser.parseString(event.json()).getAsJsonObject();
        sim.people.kept(event.id()).forEach((field, value) -> {
            boolean ours = (field.equals(DESCRIPTION) && sim.host.everDescribed(key))
                    || (field.equals("reminders") && sim.host.everReminded(key));
            if (!ours && !value.equals(String.valueOf(json.get(field)))) {
                throw new Broken("P4", "the " + field + " of " + event + " were " + value + ", not " + json.get(field));
            }
        });
    }
}
