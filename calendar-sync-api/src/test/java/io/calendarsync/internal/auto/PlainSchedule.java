package io.calendarsync.internal.auto;

import io.calendarsync.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of a schedule, said plainly and slowly. */
final class PlainSchedule {
    private final int workers;
    private final Duration patience;
    private final Map<ConnectionId, Waiting> waiting = new HashMap<>();
    private final Map<ConnectionId, Waiting> atWork = new HashMap<>();
    private final Map<ConnectionId, Instant> onceMore = new HashMap<>();

    private record Waiting(Instant due, boolean woken) {}

    PlainSchedule(int workers, Duration patience) {
        this.workers = workers;
        this.patience = patience;
    }

    void add(ConnectionId id, Instant at) {
        if (!waiting.containsKey(id) && !atWork.containsKey(id)) {
            waiting.put(id, new Waiting(at, false));
        }
    }

    void wake(ConnectionId id, Instant now) {
        Instant soon = now.plus(Schedule.QUIET);
        if (atWork.containsKey(id)) {
            onceMore.putIfAbsent(id, soon);
        } else {
            Instant due = Optional.ofNullable(waiting.get(id)).map(Waiting::due).orElse(soon);
            waiting.put(id, new Waiting(due.isBefore(soon) ? due : soon, true));
        }
    }

    /** Whose turn it may be: several where nothing tells them apart. */
    Set<ConnectionId> mayBeNext(Instant now) {
        Set<ConnectionId> woken = best(true, now);
        long ordinaryAtWork =
                atWork.values().stream().filter(one -> !one.woken()).count();
        Set<ConnectionId> others = ordinaryAtWork < Math.max(1, workers - 1) ? best(false, now) : Set.of();
        if (woken.isEmpty() || others.isEmpty()) {
            return woken.isEmpty() ? others : woken;
        }
        return dueOf(others).plus(patience).isBefore(dueOf(woken)) ? others : woken;
    }

    void begins(ConnectionId id) {
        atWork.put(id, waiting.remove(id));
    }

    void ends(ConnectionId id, Next next, Instant now) {
        atWork.remove(id);
        Instant more = onceMore.remove(id);
        if (more != null) {
            waiting.put(id, new Waiting(more.isAfter(now) ? more : now, true));
        } else {
            next.at().ifPresent(at -> waiting.put(id, new Waiting(at, next.woken())));
        }
    }

    /** When there is something to do for whoever is free. */
    Optional<Instant> next() {
        long ordinaryAtWork =
                atWork.values().stream().filter(one -> !one.woken()).count();
        return waiting.values().stream()
                .filter(one -> one.woken() || ordinaryAtWork < Math.max(1, workers - 1))
                .map(Waiting::due)
                .min(Instant::compareTo);
    }

    private Instant dueOf(Set<ConnectionId> ids) {
        return waiting.get(ids.iterator().next()).due();
    }

    private Set<ConnectionId> best(boolean woken, Instant now) {
        List<ConnectionId> come = waiting.entrySet().stream()
                .filter(one ->
                        one.getValue().woken() == woken && !one.getValue().due().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
        long fewest = come.stream().mapToLong(this::ofTenantAtWork).min().orElse(0);
        List<ConnectionId> fair =
                come.stream().filter(id -> ofTenantAtWork(id) == fewest).toList();
        Optional<Instant> longest = dues(fair).min(Instant::compareTo);
        return fair.stream()
                .filter(id -> Optional.of(waiting.get(id).due()).equals(longest))
                .collect(Collectors.toSet());
    }

    private Stream<Instant> dues(List<ConnectionId> ids) {
        return ids.stream().map(id -> waiting.get(id).due());
    }

    private long ofTenantAtWork(ConnectionId id) {
        return atWork.keySet().stream()
                .filter(other -> other.tenant().equals(id.tenant()))
                .count();
    }
}
