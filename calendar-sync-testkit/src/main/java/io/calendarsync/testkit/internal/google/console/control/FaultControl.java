package io.calendarsync.testkit.internal.google.console.control;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.internal.google.console.Fields;
import io.calendarsync.testkit.internal.google.console.Scene;
import java.util.List;

/** What is to go wrong. */
record FaultControl(Scene scene) implements Control {
    @Override
    public List<Route> routes() {
        return List.of(
                new Route("GET", "/faults", "Lists what is armed, and which faults there are.", call -> faults()),
                new Route(
                        "POST",
                        "/faults",
                        "Arms a fault for the next calls of a method: {\"method\": \"events.insert\", \"times\": 2,"
                                + " \"fault\": \"refused\", …its fields}; with \"always\": true for every call.",
                        call -> arm(call.body())),
                new Route("DELETE", "/faults", "Disarms everything.", call -> {
                    scene.world().faults().clear();
                    return faults();
                }));
    }

    private JsonObject arm(Fields body) {
        String method = body.text("method");
        boolean always = body.flag("always").orElse(false);
        int times = body.optional("times", "a whole number", Integer::valueOf).orElse(1);
        FakeFault fault = FaultForms.read(body);
        body.end();
        if (times < 1 || times > 10_000) {
            throw new IllegalArgumentException("times is not between 1 and 10000: " + times);
        }
        if (always) {
            scene.world().faults().always(method, fault);
        } else {
            scene.world().faults().times(times, method, fault);
        }
        return faults();
    }

    private JsonObject faults() {
        JsonObject view =
                Views.list("armed", scene.world().faults().armed(), fault -> new JsonPrimitive(String.valueOf(fault)));
        JsonObject known = new JsonObject();
        for (String name : FaultForms.names()) {
            known.addProperty(name, String.join(", ", FaultForms.fields(name).keySet()));
        }
        view.add("known", known);
        return view;
    }
}
