package io.calendarsync.testkit.internal.google.series;

import io.calendarsync.testkit.internal.google.ClockChanges;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the patterns of the series that were last asked for. */
final class Patterns {
    private static final int MOST = 1_000;
    private static final int HEAVIEST = 1_000_000;

    private final Surroundings surroundings;
    private final Map<Key, Pattern> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int made;

    Patterns(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Pattern of(StoredEvent master) {
        ClockChanges changes = ClockChanges.of(surroundings);
        Key key = new Key(master.id(), master.etag(), changes);
        Pattern known = kept.get(key);
        if (known != null) {
            return known;
        }
        makeRoom();
        Pattern pattern = Pattern.of(master.document(), changes);
        kept.put(key, pattern);
        return pattern;
    }

    // Patterns grow heavier while they are kept, so they are weighed again, but not for each new one.
    private void makeRoom() {
        boolean weighs = ++made % 16 == 0;
        long weight = weighs ? kept.values().stream().mapToLong(Pattern::weight).sum() : 0;
        Iterator<Pattern> eldest = kept.values().iterator();
        while (eldest.hasNext() && (kept.size() >= MOST || weight > HEAVIEST)) {
            weight -= eldest.next().weight();
            eldest.remove();
        }
    }

    /** Etags are never given twice, so this names one version. */
    private record Key(String id, String etag, ClockChanges changes) {}
}
