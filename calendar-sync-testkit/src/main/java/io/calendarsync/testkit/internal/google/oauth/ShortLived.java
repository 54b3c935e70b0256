package io.calendarsync.testkit.internal.google.oauth;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Values that are good until a moment of their own; as new ones come, those that are over are forgotten. */
final class ShortLived<V> {
    private static final int SMALL = 64;

    private final Supplier<Instant> now;
    private final Function<V, Instant> until;
    private final Map<String, V> values = new HashMap<>();
    private int sweepAt = SMALL;

    ShortLived(Supplier<Instant> now, Function<V, Instant> until) {
        this.now = now;
        this.until = until;
    }

    void put(String key, V value) {
        // Only where the number has doubled, so that each value is looked at a few times in all.
        if (values.size() >= sweepAt) {
            removeIf(old -> !live(old));
            sweepAt = Math.max(SMALL, 2 * values.size());
        }
        values.put(key, value);
    }

    Optional<V> find(String key) {
        return Optional.ofNullable(values.get(key)).filter(this::live);
    }

    void remove(String key) {
        values.remove(key);
    }

    void removeIf(Predicate<V> doomed) {
        values.values().removeIf(doomed);
    }

    int size() {
        return values.size();
    }

    private boolean live(V value) {
        return now.get().isBefore(until.apply(value));
    }
}
