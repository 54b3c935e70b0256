package io.calendarsync.testkit.internal.google.console.control;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.FakeSwitches;
import io.calendarsync.testkit.internal.google.console.Fields;
import io.calendarsync.testkit.internal.google.console.Scene;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which of the behaviours that nobody could confirm are the other way round. */
record SwitchControl(Scene scene) implements Control {
    @Override
    public List<Route> routes() {
        return List.of(
                new Route("GET", "/switches", "Says which switches are on.", call -> all()),
                new Route("PATCH", "/switches", "Turns switches on or off: {\"PUT_REVIVES\": true}.", call -> {
                    turn(call.body());
                    return all();
                }));
    }

    private void turn(Fields body) {
        Map<FakeSwitch, Boolean> wished = new EnumMap<>(FakeSwitch.class);
        for (FakeSwitch behaviour : FakeSwitch.values()) {
            body.flag(behaviour.name()).ifPresent(on -> wished.put(behaviour, on));
        }
        body.end();
        FakeSwitches switches = scene.world().switches();
        wished.forEach((behaviour, on) -> {
            if (on) {
                switches.turnOn(behaviour);
            } else {
                switches.turnOff(behaviour);
            }
        });
    }

    private JsonObject all() {
        JsonObject view = new JsonObject();
        for (FakeSwitch behaviour : FakeSwitch.values()) {
            view.addProperty(behaviour.name(), scene.world().switches().isOn(behaviour));
        }
        return view;
    }
}
