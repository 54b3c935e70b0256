package io.calendarsync.testkit.internal.google.seam;

import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.model.GoogleModel;
import java.time.Duration;
import java.util.function.Supplier;

/** How long a caller waits for an answer; one that comes later is none. */
public record Patience(GoogleModel model, Duration longest) {
    Outcome with(Supplier<Outcome> call) {
        return model.within(longest, call).orElseGet(Outcome.Lost::new);
    }
}
