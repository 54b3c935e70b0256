package io.calendarsync.internal;

import io.calendarsync.spi.Secret;
import java.time.Duration;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** The injected chance, made safe for many threads. */
public final class Chance {
    private final RandomGenerator random;

    /** Takes chance from here. */
    public Chance(RandomGenerator random) {
        this.random = random;
    }

    /** 256 bits that nobody can guess, in 43 characters that every URL takes. */
    public Secret secret() {
        return Secret.of(text(32));
    }

    /** A short name that nothing else has. */
    public String name() {
        return text(9);
    }

    /** A version that no other state of the same thing has. */
    public synchronized long version() {
        return random.nextLong() >>> 1;
    }

    /** Somewhere between three quarters and five quarters of a length. */
    public synchronized Duration spread(Duration length) {
        return Duration.ofMillis((long) (length.toMillis() * (0.75 + random.nextDouble() / 2)));
    }

    /** Somewhere within a length. */
    public synchronized Duration within(Duration length) {
        return Duration.ofMillis((long) (length.toMillis() * random.nextDouble()));
    }

    private synchronized String text(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
