package io.calendarsync.testkit.internal.google.console.control;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.JournalEntry;
import io.calendarsync.testkit.internal.google.console.Scene;
import java.util.List;

/** What was asked, call by call. */
record JournalControl(Scene scene) implements Control {
    @Override
    public List<Route> routes() {
        return List.of(
                new Route(
                        "GET",
                        "/journal",
                        "Lists the latest calls, without tokens, codes or passwords.",
                        call -> Views.list("calls", scene.world().journal().entries(), JournalControl::entry)),
                new Route("DELETE", "/journal", "Forgets the calls so far.", call -> {
                    scene.world().journal().clear();
                    return Views.done();
                }));
    }

    private static JsonObject entry(JournalEntry entry) {
        JsonObject view = new JsonObject();
        view.addProperty("number", entry.number());
        view.addProperty("time", entry.time().toString());
        view.addProperty("method", entry.method());
        entry.account().ifPresent(value -> view.addProperty("account", value));
        entry.calendar().ifPresent(value -> view.addProperty("calendar", value));
        entry.event().ifPresent(value -> view.addProperty("event", value));
        view.addProperty("parameters", entry.parameters());
        entry.request().ifPresent(value -> view.addProperty("request", value));
        entry.status().ifPresent(value -> view.addProperty("status", value));
        entry.answer().ifPresent(value -> view.addProperty("answer", value));
        entry.fault().ifPresent(value -> view.addProperty("fault", value.toString()));
        return view;
    }
}
