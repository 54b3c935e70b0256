package io.calendarsync.testkit.internal.google;

import java.util.Base64;
import java.util.SplittableRandom;

/** Everything that Google would draw at random, from one seed. */
public final class Tokens {
    private static final String BASE32HEX = "0123456789abcdefghijklmnopqrstuv";

    private final SplittableRandom random;

    /** The same seed gives the same ids and tokens. */
    public Tokens(long seed) {
        random = new SplittableRandom(seed);
    }

    /** An opaque text with a beginning of its kind. */
    public String opaque(String prefix, int bytes) {
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }

    /** Bytes that nobody will verify. */
    public synchronized byte[] bytes(int count) {
        byte[] drawn = new byte[count];
        random.nextBytes(drawn);
        return drawn;
    }

    /** An event id as Google chooses them. */
    public synchronized String eventId() {
        StringBuilder id = new StringBuilder(26);
        for (int i = 0; i < 26; i++) {
            id.append(BASE32HEX.charAt(random.nextInt(32)));
        }
        return id.toString();
    }

    /** The address of a secondary calendar. */
    public synchronized String calendarId() {
        StringBuilder id = new StringBuilder("c_");
        for (int i = 0; i < 8; i++) {
            id.append(String.format("%08x", random.nextInt()));
        }
        return id.append("@group.calendar.google.com").toString();
    }
}
