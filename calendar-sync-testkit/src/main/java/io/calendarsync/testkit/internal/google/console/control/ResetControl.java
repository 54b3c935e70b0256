package io.calendarsync.testkit.internal.google.console.control;

import io.calendarsync.testkit.internal.google.console.Scene;
import java.util.List;

/** Begins anew. */
record ResetControl(Scene scene) implements Control {
    @Override
    public List<Route> routes() {
        return List.of(new Route(
                "POST",
                "/reset",
                "Begins anew: as after the start, with the seed file's accounts, calendars and clock.",
                call -> {
                    call.body().end();
                    scene.reset()
                            .orElseThrow(
                                    () -> new IllegalStateException(
                                            "this world belongs to the program that started the fake, and only that can make another"))
                            .run();
                    return Views.done();
                }));
    }
}
