package io.calendarsync.testkit.internal.google.seam;

import com.google.gson.JsonObject;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.spi.Reply;
import io.calendarsync.testkit.internal.google.ApiError;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Outcome.Damage;
import io.calendarsync.testkit.internal.google.StatusMeaning;
import java.util.Optional;

/** Outcomes as the seam answers them: as a translator would that reads them off the wire. */
final class Replied {
    private Replied() {}

    /** The answer's body, empty where it has none, or the fault. */
    static Reply<JsonObject> of(Outcome outcome, Reading reading) {
        if (outcome instanceof Outcome.Answer answer) {
            return Reply.done(answer.body().orElseGet(JsonObject::new));
        }
        if (outcome instanceof Outcome.Refused refused) {
            return Reply.failed(reading.meant(fault(refused.error())));
        }
        if (outcome instanceof Outcome.Page page) {
            return page.status() < 300 ? unreadable(page.status(), reading) : Reply.failed(reading.page(page.status()));
        }
        return outcome instanceof Outcome.Damaged damaged
                ? damaged(damaged, reading)
                : Reply.failed(reading.unanswered());
    }

    /** Why something was not removed; empty when it is gone, also when it was before. */
    static Optional<Fault> gone(Outcome outcome) {
        return of(outcome, Reading.DELETE) instanceof Reply.Failed<JsonObject> failed
                ? Optional.of(failed.fault())
                        .filter(fault -> fault.kind() != Kind.NOT_FOUND && fault.kind() != Kind.DELETED)
                : Optional.empty();
    }

    /** Why a whole batch failed; it says nothing of any single event or calendar. */
    static Fault ofBatch(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            Fault fault = fault(refused.error());
            return StatusMeaning.blamesTheCall(fault.kind())
                    ? fault
                    : new Fault(Kind.TRANSIENT, fault.code(), fault.retryAfter());
        }
        return outcome instanceof Outcome.Page page && page.status() >= 300
                ? Reading.WRITE.page(page.status())
                : Fault.of(Kind.UNKNOWN, "no answer");
    }

    private static Reply<JsonObject> damaged(Outcome.Damaged damaged, Reading reading) {
        Outcome answer = damaged.answer();
        if (damaged.damage() == Damage.MISLABELLED) {
            return of(answer, reading);
        }
        if (answer instanceof Outcome.Refused refused) {
            return Reply.failed(reading.bare(refused.error().status()));
        }
        return damaged.damage() == Damage.TRUNCATED ? Reply.failed(reading.unanswered()) : unreadable(200, reading);
    }

    private static Reply<JsonObject> unreadable(int status, Reading reading) {
        return reading.readsBody() ? Reply.failed(reading.unreadable(status)) : Reply.done(new JsonObject());
    }

    private static Fault fault(ApiError error) {
        return new Fault(error.kind(), error.code(), error.retryAfter());
    }
}
