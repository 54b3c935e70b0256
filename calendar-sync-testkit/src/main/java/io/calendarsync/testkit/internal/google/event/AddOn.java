package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;

/** What a conference of another provider keeps with an event: texts by name. */
final class AddOn {
    private static final String GROUP = "addOnParameters";
    private static final String NAMED = "parameters";

    private AddOn() {}

    /** The same parameters, all of them texts. */
    static JsonObject parameters(JsonObject written) {
        JsonObject texts = new JsonObject();
        Json.child(written, GROUP)
                .flatMap(group -> Json.child(group, NAMED))
                .ifPresent(named -> named.keySet()
                        .forEach(name -> Json.text(named, name).ifPresent(text -> texts.addProperty(name, text))));
        JsonObject group = new JsonObject();
        group.add(NAMED, texts);
        JsonObject parameters = new JsonObject();
        parameters.add(GROUP, group);
        return parameters;
    }
}
