package io.calendarsync.testkit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Counts what a fake was asked, by Google's names of the methods.
 *
 * <p>Calendar calls are counted by their method whether they came alone or in a batch, as Google's quota does; the
 * batches that carried them stand apart under {@code batch}. Calls count when they arrive, whatever becomes of them.
 * Safe for use by many threads.
 */
public final class RequestCounts {
    private final Map<String, Long> counts = new TreeMap<>();

    RequestCounts() {}

    synchronized void count(String method) {
        counts.merge(method, 1L, Long::sum);
    }

    /** How often one method was called, such as {@code events.insert}, {@code oauth.refresh} or {@code batch}. */
    public synchronized long of(String method) {
        FakeMethods.require(method);
        return counts.getOrDefault(method, 0L);
    }

    /** How many calendar calls there were, each call of a batch by itself and the batch not. */
    public synchronized long calendarTotal() {
        return sum(method -> !method.startsWith("oauth."));
    }

    /** How many calls there were in all: those of the calendar, and those for tokens. */
    public synchronized long total() {
        return sum(method -> true);
    }

    /** How often each method was called that was called at all, by name. */
    public synchronized Map<String, Long> all() {
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** Starts again from nothing. */
    public synchronized void reset() {
        counts.clear();
    }

    /** All counts in one line, such as {@code batch 1, events.insert 20, oauth.token 1}. */
    @Override
    public synchronized String toString() {
        return counts.isEmpty()
                ? "no calls"
                : counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", "));
    }

    private long sum(Predicate<String> methods) {
        return counts.entrySet().stream()
                .filter(count -> !count.getKey().equals("batch") && methods.test(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
