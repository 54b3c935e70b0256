package io.calendarsync;

import io.calendarsync.event.EventKey;
import java.net.URI;
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
 * @param meetings where the video meetings take place that came about in this run, at most 1,000; the listener is told
 *     of each
 * @param read what it learnt from calendars
 */
public record SyncReport(
        String runId,
        Instant startedAt,
        Duration took,
        Map<String, KindCounts> kinds,
        List<Problem> problems,
        Map<EventKey, URI> meetings,
        ReadCounts read) {

    /** Keeps its own copies. */
    public SyncReport {
        kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
        problems = List.copyOf(problems);
        meetings = Map.copyOf(meetings);
    }

    /** All kinds together. */
    public KindCounts total() {
        return kinds.values().stream().reduce(KindCounts.NONE, KindCounts::plus);
    }
}
