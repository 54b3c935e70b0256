package io.calendarsync.testkit.internal.google.console.control;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.internal.google.console.Fields;
import io.calendarsync.testkit.internal.google.console.Scene;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Answers a consent page on somebody's behalf, so that a test needs no browser. */
record ConsentControl(Scene scene) implements Control {
    @Override
    public List<Route> routes() {
        return List.of(new Route(
                "POST",
                "/consent",
                "Answers a consent page for somebody: {\"page\": its address, \"account\": …, \"scopes\": [only these],"
                        + " \"decision\": \"allow\" or \"decline\"}. The answer says where the browser would go.",
                call -> location(call.body())));
    }

    private JsonObject location(Fields body) {
        URI page = body.optional("page", "an address", URI::create)
                .orElseThrow(() -> new IllegalArgumentException("page is missing"));
        String decision = body.optional("decision").orElse("allow");
        JsonObject view = new JsonObject();
        view.addProperty("location", decided(body, page, decision).toString());
        return view;
    }

    private URI decided(Fields body, URI page, String decision) {
        FakeWorld world = scene.world();
        if (decision.equals("decline")) {
            body.end();
            return world.decline(page);
        }
        if (!decision.equals("allow")) {
            throw new IllegalArgumentException("decision is neither allow nor decline: " + decision);
        }
        String email = scene.account(body.text("account")).email();
        boolean partial = body.has("scopes");
        Set<String> scopes = Set.copyOf(body.texts("scopes"));
        body.end();
        return partial ? world.consentOnly(page, email, scopes) : world.consent(page, email);
    }
}
