package io.calendarsync.internal.push;

import io.calendarsync.internal.secret.Hashes;
import io.calendarsync.spi.PushChannel;
import java.time.Duration;
import java.time.Instant;

/** How long channels live, and when another is to take the place of one: by their ids, so that not all end at once. */
final class Life {
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration ANSWER = Duration.ofMinutes(10);
    private static final int LAST_PART = 5;

    private Life() {}

    /** How long to ask for. */
    static Duration wished(String id) {
        return LONGEST.minus(stagger(LONGEST, "length", id));
    }

    /** Whether messages come through it, as far as the provider said. */
    static boolean isOpen(PushChannel channel, Instant now) {
        return channel.resourceId().isPresent()
                && channel.endsAt().filter(now::isBefore).isPresent();
    }

    /** Whether it ends so soon that another should be open before. */
    static boolean isEnding(PushChannel channel, Instant now) {
        Instant end = channel.endsAt().orElse(now);
        Duration last = Duration.between(channel.createdAt(), end).dividedBy(LAST_PART);
        Duration enough = last.minus(stagger(last, "renewal", channel.id()));
        return Duration.between(now, end).compareTo(enough) < 0;
    }

    /** Whether the answer to it may still come; else a crash came between. */
    static boolean isAwaited(PushChannel channel, Instant now) {
        return channel.resourceId().isEmpty()
                && channel.refusal().isEmpty()
                && !channel.createdAt().isAfter(now)
                && channel.createdAt().plus(ANSWER).isAfter(now);
    }

    /** Up to a quarter of a length, always the same for one id. */
    private static Duration stagger(Duration length, String what, String id) {
        long part = Long.parseLong(Hashes.base32hex(4, what, id), 32);
        return length.dividedBy(4).multipliedBy(part).dividedBy(1L << 20);
    }
}
