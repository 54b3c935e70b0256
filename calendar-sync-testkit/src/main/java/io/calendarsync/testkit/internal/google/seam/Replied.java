package io.calendarsync.testkit.internal.google.seam;

import com.google.gson.JsonObject;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Reply;
import io.calendarsync.testkit.internal.google.ApiError;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.StatusMeaning;

/** Outcomes as the seam answers them. */
public final class Replied {
    private Replied() {}

    /** The answer's body, empty where it has none, or the fault. */
    public static Reply<JsonObject> of(Outcome outcome) {
        if (outcome instanceof Outcome.Answer answer) {
            return Reply.done(answer.body().orElseGet(JsonObject::new));
        }
        if (outcome instanceof Outcome.Refused refused) {
            ApiError error = refused.error();
            return Reply.failed(new Fault(error.kind(), error.code(), error.retryAfter()));
        }
        if (outcome instanceof Outcome.Page page) {
            return Reply.failed(Fault.of(StatusMeaning.ofPage(page.status()), page.status() + " html"));
        }
        return Reply.failed(Fault.of(Fault.Kind.UNKNOWN, "no answer"));
    }
}
