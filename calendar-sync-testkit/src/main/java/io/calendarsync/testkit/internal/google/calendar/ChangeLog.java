package io.calendarsync.testkit.internal.google.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What happened to the events of one calendar, in order; of series also what they were, since occurrences are not stored. */
public final class ChangeLog {
    private static final int VERSIONS_KEPT = 100;

    private final NavigableMap<Long, StoredEvent> latest = new TreeMap<>();
    private final Map<String, Long> births = new HashMap<>();
    private final Map<String, NavigableMap<Long, StoredEvent>> versions = new HashMap<>();
    private final Map<String, Map<String, StoredEvent>> exceptions = new HashMap<>();
    private long forgotten;

    ChangeLog() {}

    void note(long number, long numberBefore, @Nullable StoredEvent before, StoredEvent event) {
        latest.remove(numberBefore);
        latest.put(number, event);
        births.putIfAbsent(event.id(), number);
        if (event.master() || versions.containsKey(event.id())) {
            NavigableMap<Long, StoredEvent> known = versions.computeIfAbsent(event.id(), id -> new TreeMap<>());
            if (before != null && known.isEmpty()) {
                known.put(numberBefore, before);
            }
            known.put(number, event);
            if (known.size() > VERSIONS_KEPT) {
                known.pollFirstEntry();
                forgotten = Math.max(forgotten, known.firstKey());
            }
        }
        event.series()
                .ifPresent(master -> exceptions
                        .computeIfAbsent(master, id -> new LinkedHashMap<>())
                        .put(event.id(), event));
    }

    /** Every event that changed after a change, as it is now, purged ones too, the latest change last. */
    public Collection<StoredEvent> since(long change) {
        return latest.tailMap(change, false).values();
    }

    /** The event that changed last. */
    public Optional<StoredEvent> last() {
        return latest.isEmpty()
                ? Optional.empty()
                : Optional.of(latest.lastEntry().getValue());
    }

    /** Whether all that happened after a change can still be told. */
    public boolean reachesBack(long change) {
        return change >= forgotten;
    }

    /** Whether an event existed, deleted or not, when a change had happened. */
    public boolean existedAt(long change, String id) {
        return births.getOrDefault(id, Long.MAX_VALUE) <= change;
    }

    /** Whether an event is a series, or was one. */
    public boolean wasSeries(String id) {
        return versions.containsKey(id);
    }

    /** What an event that is or was a series was when a change had happened. */
    public Optional<StoredEvent> versionAt(long change, String id) {
        return Optional.ofNullable(versions.get(id))
                .map(known -> known.floorEntry(change))
                .map(Map.Entry::getValue);
    }

    /** The stored exceptions of a series, cancelled ones too. */
    public List<StoredEvent> exceptionsOf(String master) {
        return new ArrayList<>(exceptions.getOrDefault(master, Map.of()).values());
    }
}
