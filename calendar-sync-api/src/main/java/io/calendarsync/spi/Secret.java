package io.calendarsync.spi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A text that never prints itself: a token, a code, a verifier. Immutable. */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Hides a text. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The text itself, for the one place that sends or seals it. */
    public String reveal() {
        return value;
    }

    /** Compares in a time that does not tell how much is equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Three asterisks. */
    @Override
    public String toString() {
        return "***";
    }
}
