package io.calendarsync.internal.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** SHA-256 over parts that cannot run into each other. */
public final class Hashes {
    private static final char[] BASE32_HEX = "0123456789abcdefghijklmnopqrstuv".toCharArray();

    private Hashes() {}

    /** The hash of these parts, each with its length, in base64 for URLs. */
    public static String base64(String... parts) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(parts));
    }

    /** The first characters of the hash of these parts, in the alphabet of event ids. */
    public static String base32hex(int length, String... parts) {
        byte[] hash = sha256(parts);
        StringBuilder text = new StringBuilder(length);
        int bits = 0;
        int have = 0;
        for (int at = 0; text.length() < length; ) {
            if (have < 5) {
                bits = (bits << 8) | (hash[at++] & 0xff);
                have += 8;
            }
            have -= 5;
            text.append(BASE32_HEX[(bits >>> have) & 31]);
        }
        return text.toString();
    }

    /** The S256 form of a verifier, as PKCE has it. */
    public static String challenge(String verifier) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(digest().digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Whether two hashes are equal, in a time that does not tell where they differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(String... parts) {
        MessageDigest digest = digest();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}
