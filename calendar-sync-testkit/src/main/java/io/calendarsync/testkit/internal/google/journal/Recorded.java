package io.calendarsync.testkit.internal.google.journal;

import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.internal.google.fault.Arrival;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One call as it was.
 *
 * @param number counted from 1
 * @param parameters as they came, secrets too; only their text is for others
 */
public record Recorded(
        long number,
        Instant time,
        Arrival arrival,
        Map<String, List<String>> parameters,
        Optional<Content> request,
        OptionalInt status,
        Optional<Content> answer,
        Optional<FakeFault> fault) {

    /** Only what may be seen. */
    @Override
    public String toString() {
        return number + " " + arrival.method();
    }
}
