package io.calendarsync.internal.auto;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Connections that wait, in the order of their turns: the tenant with the fewest at work, then whoever waits longest.
 *
 * <p>Each question costs as many steps as there are different counts of those at work, which is at most one more than
 * there are workers.
 */
final class Queue {
    private final Map<String, Line> lines = new HashMap<>();
    private final TreeMap<Rank, Line> byRank = new TreeMap<>(
            Comparator.comparingInt(Rank::atWork).thenComparing(Rank::due).thenComparing(Rank::tenant));

    void add(Place place, int atWork) {
        Line line = lines.computeIfAbsent(place.connection.tenant(), Line::new);
        leave(line);
        line.atWork = atWork;
        line.places.add(place);
        enter(line);
    }

    void remove(Place place) {
        Line line = lines.get(place.connection.tenant());
        if (line != null) {
            leave(line);
            line.places.remove(place);
            enter(line);
        }
    }

    /** So many of a tenant are at work from now on. */
    void atWork(String tenant, int count) {
        Line line = lines.get(tenant);
        if (line != null) {
            leave(line);
            line.atWork = count;
            enter(line);
        }
    }

    /** Whose turn it is. */
    Optional<Place> first(Instant now) {
        for (var group = byRank.firstEntry(); group != null; group = after(group.getKey())) {
            if (!group.getKey().due().isAfter(now)) {
                return Optional.of(group.getValue().places.first());
            }
        }
        return Optional.empty();
    }

    /** When it is the next one's turn, or was. */
    Optional<Instant> earliest() {
        Optional<Instant> earliest = Optional.empty();
        for (var group = byRank.firstEntry(); group != null; group = after(group.getKey())) {
            Instant due = group.getKey().due();
            earliest = earliest.filter(known -> !known.isAfter(due)).or(() -> Optional.of(due));
        }
        return earliest;
    }

    /** The first of those with more at work. */
    private Map.Entry<Rank, Line> after(Rank rank) {
        return byRank.ceilingEntry(new Rank(rank.atWork() + 1, Instant.MIN, ""));
    }

    private void leave(Line line) {
        if (!line.places.isEmpty()) {
            byRank.remove(line.rank());
        }
    }

    private void enter(Line line) {
        if (line.places.isEmpty()) {
            lines.remove(line.tenant);
        } else {
            byRank.put(line.rank(), line);
        }
    }

    private record Rank(int atWork, Instant due, String tenant) {}

    /** Those of one tenant. */
    private static final class Line {
        final String tenant;
        final TreeSet<Place> places = new TreeSet<>(
                Comparator.<Place, Instant>comparing(place -> place.due).thenComparingLong(place -> place.number));
        int atWork;

        Line(String tenant) {
            this.tenant = tenant;
        }

        Rank rank() {
            return new Rank(atWork, places.first().due, tenant);
        }
    }
}
