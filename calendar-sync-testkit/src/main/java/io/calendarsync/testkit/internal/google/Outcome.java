package io.calendarsync.testkit.internal.google;

import com.google.gson.JsonObject;
import java.util.Optional;

/** How one call ended, before either front puts it in its own words. */
public sealed interface Outcome {

    /** Google answered; some answers have no body. */
    record Answer(int status, Optional<JsonObject> body) implements Outcome {}

    /** Google refused. */
    record Refused(ApiError error) implements Outcome {}

    /** Something in between answered with a page of HTML. */
    record Page(int status) implements Outcome {}

    /** Nothing came back. */
    record Lost() implements Outcome {}

    /** A usual answer. */
    static Outcome ok(JsonObject body) {
        return new Answer(200, Optional.of(body));
    }

    /** An answer that is its status alone. */
    static Outcome empty(int status) {
        return new Answer(status, Optional.empty());
    }
}
