package io.calendarsync.testkit.internal.google.console.control;

import io.calendarsync.testkit.internal.google.console.Fields;
import io.calendarsync.testkit.internal.google.console.Scene;
import java.util.List;

/** Which applications are registered. */
record ClientControl(Scene scene) implements Control {
    @Override
    public List<Route> routes() {
        return List.of(new Route(
                "POST",
                "/clients",
                "Registers an application: {\"id\": …, \"secret\": …, \"redirectUris\": […]}. Once one is registered, only"
                        + " registered ones are served.",
                call -> {
                    Fields body = call.body();
                    String id = body.text("id");
                    String secret = body.text("secret");
                    String[] uris = body.texts("redirectUris").toArray(String[]::new);
                    body.end();
                    scene.world().register(id, secret, uris);
                    return Views.done();
                }));
    }
}
