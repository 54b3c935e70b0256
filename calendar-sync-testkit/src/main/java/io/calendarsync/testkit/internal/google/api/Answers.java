package io.calendarsync.testkit.internal.google.api;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Outcome;

/** Answers that several resources give alike. */
final class Answers {
    private Answers() {}

    /** The document, or that the caller has it already. */
    static Outcome unlessKnown(JsonObject document, ApiRequest request) {
        return request.ifNoneMatch()
                        .filter(document.get("etag").getAsString()::equals)
                        .isPresent()
                ? Outcome.empty(304)
                : Outcome.ok(document);
    }
}
