package io.calendarsync.testkit.internal.google.console.control;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.RequestCounts;
import io.calendarsync.testkit.internal.google.console.Scene;
import java.util.List;

/** How often what was asked. */
record CountControl(Scene scene) implements Control {
    @Override
    public List<Route> routes() {
        return List.of(
                new Route("GET", "/counts", "Says how often each of Google's methods was called.", call -> counts()),
                new Route("DELETE", "/counts", "Starts counting from nothing.", call -> {
                    scene.world().counts().reset();
                    return Views.done();
                }));
    }

    private JsonObject counts() {
        RequestCounts counts = scene.world().counts();
        JsonObject methods = new JsonObject();
        counts.all().forEach(methods::addProperty);
        JsonObject view = new JsonObject();
        view.addProperty("total", counts.total());
        view.addProperty("calendarTotal", counts.calendarTotal());
        view.add("methods", methods);
        return view;
    }
}
