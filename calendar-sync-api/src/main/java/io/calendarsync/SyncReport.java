package io.calendarsync;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run did.
 *
 * @param runId names the run to the listener and in the log
 * @param startedAt when it began
 * @param took how long it took
 * @param kinds what it did, by the kind of the event keys, in the order of their names
 * @param problems the first problems of single events, at most 20
 */
public record SyncReport(
        String runId, Instant startedAt, Duration took, Map<String, KindCounts> kinds, List<Problem> problems) {

    /** Keeps its own copies. */
    public SyncReport {
        kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
        problems = List.copyOf(problems);
    }

    /** All kinds together. */
    public KindCounts total() {
        return kinds.values().stream().reduce(KindCounts.NONE, KindCounts::plus);
    }
}
