package io.calendarsync.testkit.contract;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.PushChannel;
import io.calendarsync.spi.SyncStore;
import io.calendarsync.spi.SyncStore.Channels.Told;
import io.calendarsync.testkit.MutableClock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Stores whose channels break one rule each. */
final class BrokenChannels {
    private BrokenChannels() {}

    static SyncStore losesMicroseconds(MutableClock clock) {
        return BentStore.bend(clock, "channels.put", (right, arguments, rightly) -> {
            PushChannel channel = (PushChannel) arguments[0];
            right.channels()
                    .put(channel.endsAt()
                            .map(end -> channel.opened(
                                    channel.resourceId().orElseThrow(), end.truncatedTo(ChronoUnit.MILLIS)))
                            .orElse(channel));
            return null;
        });
    }

    static SyncStore forgetsCase(MutableClock clock) {
        return BentStore.bend(clock, "channels.find", (right, arguments, rightly) -> {
            Optional<?> found = (Optional<?>) rightly.get();
            return found.isPresent() ? found : right.channels().find(((String) arguments[0]).toLowerCase(Locale.ROOT));
        });
    }

    static SyncStore putsAnew(MutableClock clock) {
        return BentStore.bend(clock, "channels.put", (right, arguments, rightly) -> {
            right.channels().forget(((PushChannel) arguments[0]).id());
            return rightly.get();
        });
    }

    static SyncStore countsInTwoSteps(MutableClock clock) {
        Map<List<Object>, Long> counts = new ConcurrentHashMap<>();
        return BentStore.bend(clock, "channels.told", (right, arguments, rightly) -> {
            Object answer = rightly.get();
            if (answer instanceof Told told) {
                // What the right store does not know of is forgotten, or of another namespace.
                long counted = counts.getOrDefault(List.of(right, arguments[0]), 0L);
                return new Told(Math.min(counted, told.messages()), told.last());
            }
            right.channels().find((String) arguments[0]).ifPresent(channel -> {
                List<Object> counter = List.of(right, channel.connection());
                long before = counts.getOrDefault(counter, 0L);
                LockSupport.parkNanos(1_000_000);
                counts.put(counter, before + 1);
            });
            return answer;
        });
    }

    static SyncStore countsStandingChannels(MutableClock clock) {
        Map<List<Object>, Long> counts = new ConcurrentHashMap<>();
        return BentStore.bend(clock, "channels.told", (right, arguments, rightly) -> {
            Object answer = rightly.get();
            if (answer instanceof Told told) {
                long standing = right.channels().of((ConnectionId) arguments[0]).stream()
                        .filter(channel -> told.last().containsKey(channel.id()))
                        .mapToLong(channel -> counts.getOrDefault(List.of(right, channel.id()), 0L))
                        .sum();
                return new Told(Math.min(standing, told.messages()), told.last());
            }
            counts.merge(List.of(right, arguments[0]), 1L, Long::sum);
            return answer;
        });
    }
}
