package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeLimits;
import io.calendarsync.testkit.internal.google.Json;
import java.util.List;

/** Texts: empty ones are none, HTML stays, and Google's own conference block goes. */
final class TextsRule implements FieldRule {
    private final FakeLimits limits;

    TextsRule(FakeLimits limits) {
        this.limits = limits;
    }

    @Override
    public void apply(Draft draft) {
        JsonObject event = draft.event();
        Json.text(event, "description").ifPresent(text -> {
            if (text.length() > limits.descriptions()) {
                throw Shape.refused("description");
            }
            event.addProperty("description", ConferenceBlock.strip(text));
        });
        for (String field : List.of("summary", "description", "location")) {
            if (Json.text(event, field).filter(String::isEmpty).isPresent()) {
                event.remove(field);
            }
        }
    }
}
