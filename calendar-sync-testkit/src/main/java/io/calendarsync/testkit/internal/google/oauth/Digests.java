package io.calendarsync.testkit.internal.google.oauth;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one hash that OAuth needs here; every Java has it. */
final class Digests {
    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
