package io.calendarsync.testkit.internal.google.journal;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.fault.Arrival;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Keeps the latest calls, and no more of them than it is told. Safe for use by many threads. */
public final class Journal {
    private final Deque<Recorded> latest = new ArrayDeque<>();
    private int kept = 1000;
    private long number;

    /** Takes a call down once it is answered, or is not. */
    public synchronized void note(
            Instant time, Arrival arrival, Asked asked, Outcome outcome, Optional<FakeFault> fault) {
        number++;
        if (kept == 0) {
            return;
        }
        if (latest.size() == kept) {
            latest.remove();
        }
        latest.add(new Recorded(
                number,
                time,
                arrival,
                asked.parameters(),
                asked.body().map(Content::of),
                outcome.httpStatus(),
                answer(outcome),
                fault));
    }

    /** Keeps at most this many from now on. */
    public synchronized void keep(int calls) {
        kept = calls;
        while (latest.size() > kept) {
            latest.remove();
        }
    }

    /** What is kept, the oldest first. */
    public synchronized List<Recorded> all() {
        return List.copyOf(latest);
    }

    /** Forgets all calls; their numbers go on. */
    public synchronized void clear() {
        latest.clear();
    }

    private static Optional<Content> answer(Outcome outcome) {
        if (outcome instanceof Outcome.Answer answer) {
            Optional<JsonObject> body = answer.body();
            return body.map(Content::of);
        }
        if (outcome instanceof Outcome.Refused refused) {
            return Optional.of(
                    Content.of(refused.error().code() + ": " + refused.error().message()));
        }
        return outcome instanceof Outcome.Damaged damaged ? answer(damaged.answer()) : Optional.empty();
    }
}
