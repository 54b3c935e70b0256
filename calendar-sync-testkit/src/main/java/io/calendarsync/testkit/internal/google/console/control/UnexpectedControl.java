package io.calendarsync.testkit.internal.google.console.control;

import com.google.gson.JsonPrimitive;
import io.calendarsync.testkit.internal.google.console.Scene;
import java.util.List;

/** What was asked and not understood. */
record UnexpectedControl(Scene scene) implements Control {
    @Override
    public List<Route> routes() {
        return List.of(new Route(
                "GET",
                "/unexpected-calls",
                "Lists the calls that the fake does not know; a test may insist that there are none.",
                call -> Views.list("calls", scene.world().unexpectedCalls(), JsonPrimitive::new)));
    }
}
