package io.calendarsync.testkit.internal.google.console.control;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.console.Fields;
import io.calendarsync.testkit.internal.google.console.Scene;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What Google limits. */
record LimitControl(Scene scene) implements Control {
    @Override
    public List<Route> routes() {
        return List.of(
                new Route("GET", "/limits", "Says what is limited, and how far.", call -> all()),
                new Route("PATCH", "/limits", "Sets limits: {\"pages\": 10, \"refreshTokens\": \"P7D\"}.", call -> {
                    set(call.body());
                    return all();
                }));
    }

    private void set(Fields body) {
        Map<String, Object> wished = new TreeMap<>();
        for (String name : Limits.names()) {
            if (body.has(name)) {
                wished.put(name, TextValues.read(body, name, Limits.type(name)));
            }
        }
        body.end();
        wished.forEach(new Limits(scene.world().limits())::set);
    }

    private JsonObject all() {
        JsonObject view = new JsonObject();
        new Limits(scene.world().limits())
                .all()
                .forEach((name, value) -> value.ifPresent(text -> view.addProperty(name, text)));
        return view;
    }
}
