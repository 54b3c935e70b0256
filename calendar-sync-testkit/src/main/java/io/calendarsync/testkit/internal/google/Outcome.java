package io.calendarsync.testkit.internal.google;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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

    /** Google answered a batch, perhaps not all of it, and not always in order. */
    record Batch(List<Part> parts) implements Outcome {}

    /** An answer that suffered on its way; what suffers is an answer, a refusal or a batch. */
    record Damaged(Outcome answer, Damage damage) implements Outcome {}

    /**
     * The answer to one call of a batch.
     *
     * @param index which call, counted from 0
     */
    record Part(int index, Outcome outcome) {}

    /** What can happen to a body. */
    enum Damage {
        /** It breaks off. */
        TRUNCATED,
        /** It is something else. */
        MALFORMED,
        /** It is said to be of another type. */
        MISLABELLED
    }

    /** A usual answer. */
    static Outcome ok(JsonObject body) {
        return new Answer(200, Optional.of(body));
    }

    /** An answer that is its status alone. */
    static Outcome empty(int status) {
        return new Answer(status, Optional.empty());
    }

    /** Whether the call took effect and said so. */
    default boolean done() {
        return this instanceof Answer || this instanceof Batch;
    }

    /** The HTTP status that came back, if anything did. */
    default OptionalInt httpStatus() {
        if (this instanceof Answer answer) {
            return OptionalInt.of(answer.status());
        }
        if (this instanceof Refused refused) {
            return OptionalInt.of(refused.error().status());
        }
        if (this instanceof Page page) {
            return OptionalInt.of(page.status());
        }
        if (this instanceof Damaged damaged) {
            return damaged.answer().httpStatus();
        }
        return this instanceof Batch ? OptionalInt.of(200) : OptionalInt.empty();
    }
}
