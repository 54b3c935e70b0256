package io.calendarsync.testkit.internal.google.console.control;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.google.console.Fields;
import io.calendarsync.testkit.internal.google.console.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What time it is, and time travel where the clock stands still. */
record ClockControl(Scene scene) implements Control {
    @Override
    public List<Route> routes() {
        return List.of(
                new Route("GET", "/clock", "Says what time it is, and whether the clock stands still.", call -> now()),
                new Route(
                        "PUT", "/clock", "Moves a standing clock to a moment: {\"now\": …}.", call -> set(call.body())),
                new Route(
                        "POST",
                        "/clock/advance",
                        "Moves a standing clock on by an ISO 8601 duration: {\"by\": \"PT1H\"}.",
                        call -> advance(call.body())));
    }

    private JsonObject set(Fields body) {
        Instant moment = body.optional("now", "a moment such as 2026-03-02T08:00:00Z", Instant::parse)
                .orElseThrow(() -> new IllegalArgumentException("now is missing"));
        body.end();
        standing().set(moment);
        return now();
    }

    private JsonObject advance(Fields body) {
        Duration length = body.optional("by", "a duration such as PT1H or P7D", Duration::parse)
                .orElseThrow(() -> new IllegalArgumentException("by is missing"));
        body.end();
        standing().advance(length);
        return now();
    }

    private JsonObject now() {
        JsonObject view = new JsonObject();
        view.addProperty("now", scene.world().clock().instant().toString());
        view.addProperty("standing", scene.world().clock() instanceof MutableClock);
        return view;
    }

    private MutableClock standing() {
        if (scene.world().clock() instanceof MutableClock clock) {
            return clock;
        }
        throw new IllegalStateException("this clock shows real time; start with --clock for one that can be moved");
    }
}
