package io.calendarsync.simulation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each thing happened that should happen in some history. */
final class Coverage {
    private final Map<String, Long> counts = new TreeMap<>();

    synchronized void count(String name) {
        counts.merge(name, 1L, Long::sum);
    }

    synchronized void add(Coverage other) {
        other.all().forEach((name, count) -> counts.merge(name, count, Long::sum));
    }

    synchronized Map<String, Long> all() {
        return new TreeMap<>(counts);
    }

    /** Everything that counts under this beginning, together. */
    synchronized long sum(String beginning) {
        return counts.entrySet().stream()
                .filter(each -> each.getKey().startsWith(beginning))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** What should have happened and did not. */
    synchronized List<String> missing() {
        return Expected.names().stream()
                .filter(name -> !counts.containsKey(name))
                .toList();
    }
}
