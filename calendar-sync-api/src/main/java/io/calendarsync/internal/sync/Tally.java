package io.calendarsync.internal.sync;

import io.calendarsync.KindCounts;
import io.calendarsync.PlannedChange.Action;
import io.calendarsync.Problem;
import io.calendarsync.ReadCounts;
import io.calendarsync.event.EventKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was done, by kind. */
final class Tally {
    private static final int PROBLEMS = 20;
    private static final int MEETINGS = 1000;

    private final Map<String, EnumMap<Action, Integer>> kinds = new TreeMap<>();
    private final Map<EventKey, URI> meetings = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private ReadCounts read = ReadCounts.NONE;
    private long done;

    void count(EventKey key, Action action) {
        kinds.computeIfAbsent(key.kind(), kind -> new EnumMap<>(Action.class)).merge(action, 1, Integer::sum);
        done++;
    }

    void problem(Problem problem) {
        if (problems.size() < PROBLEMS && !problems.contains(problem)) {
            problems.add(problem);
        }
    }

    void meeting(EventKey key, URI link) {
        if (meetings.size() < MEETINGS) {
            meetings.put(key, link);
        }
    }

    Map<EventKey, URI> meetings() {
        return Map.copyOf(meetings);
    }

    void read(ReadCounts more) {
        read = read.plus(more);
    }

    ReadCounts read() {
        return read;
    }

    long done() {
        return done;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    Map<String, KindCounts> kinds() {
        Map<String, KindCounts> counts = new TreeMap<>();
        kinds.forEach((kind, of) -> counts.put(
                kind,
                new KindCounts(
                        of.getOrDefault(Action.CREATE, 0),
                        of.getOrDefault(Action.UPDATE, 0),
                        of.getOrDefault(Action.REMOVE, 0),
                        of.getOrDefault(Action.KEEP, 0),
                        of.getOrDefault(Action.SET_ASIDE, 0),
                        of.getOrDefault(Action.CHECK, 0))));
        return counts;
    }
}
