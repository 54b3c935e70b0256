package io.calendarsync.testkit.internal.google.console.control;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeQuota;
import io.calendarsync.testkit.internal.google.console.Fields;
import io.calendarsync.testkit.internal.google.console.Scene;
import java.time.Duration;
import java.util.List;

/** What may be used, and what was. */
record QuotaControl(Scene scene) implements Control {
    @Override
    public List<Route> routes() {
        return List.of(
                new Route("GET", "/quota", "Says how many units were used and how many calls refused.", call -> used()),
                new Route("POST", "/quota/as-documented", "Sets the limits that Google documents.", call -> {
                    call.body().end();
                    quota().asDocumented();
                    return used();
                }),
                new Route("POST", "/quota/unlimited", "Takes away all limits.", call -> {
                    call.body().end();
                    quota().unlimited();
                    return used();
                }),
                new Route(
                        "POST",
                        "/quota/freeze",
                        "Lets a user only read for a while: {\"account\": …, \"for\": \"PT6H\"}.",
                        call -> freeze(call.body())));
    }

    private JsonObject freeze(Fields body) {
        String email = scene.account(body.text("account")).email();
        Duration length = body.optional("for", "a duration such as PT6H", Duration::parse)
                .orElseThrow(() -> new IllegalArgumentException("for is missing"));
        body.end();
        quota().freezes(email, length);
        return used();
    }

    private FakeQuota quota() {
        return scene.world().quota();
    }

    private JsonObject used() {
        JsonObject view = new JsonObject();
        view.addProperty("units", quota().units());
        view.addProperty("refusals", quota().refusals());
        return view;
    }
}
