package io.calendarsync.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenCipherTest {
    private static final String CONTEXT = "grant/1";
    private static final byte[] SECRET = "1//refresh-token ümläut".getBytes(StandardCharsets.UTF_8);
    private static final String KEY = KeyRingTest.key(1, 32);

    private final TokenCipher cipher = TokenCipher.aes(KeyRing.of("k1", KEY));
    private final String sealed = cipher.seal(SECRET, CONTEXT);

    @Test
    void C1_opensWhatItSealed() {
        for (int length : new int[] {0, 1, 15, 16, 17, 5_000}) {
            byte[] secret = new byte[length];
            String text = cipher.seal(secret, CONTEXT);
            assertArrayEquals(secret, cipher.open(text, CONTEXT).orElseThrow());
        }
        assertArrayEquals(SECRET, cipher.open(sealed, CONTEXT).orElseThrow());
    }

    @Test
    void C1_olderKeysStillOpen() {
        TokenCipher rotated =
                TokenCipher.aes(KeyRing.of("k2", KeyRingTest.key(2, 32)).withOld("k1", KEY));
        assertArrayEquals(SECRET, rotated.open(sealed, CONTEXT).orElseThrow());
        assertTrue(rotated.seal(SECRET, CONTEXT).startsWith("v1.k2."));
    }

    @Test
    void theSealedFormIsPrintableAndNeverTheSame() {
        assertTrue(sealed.matches("[A-Za-z0-9._-]+"), sealed);
        assertNotEquals(sealed, cipher.seal(SECRET, CONTEXT));
        byte[] large = new byte[8_000];
        assertTrue(cipher.seal(large, CONTEXT).length() <= large.length + 4_096);
    }

    @Test
    void C2_whatWasCutOpensNothing() {
        for (int length = 0; length < sealed.length(); length++) {
            assertClosed(sealed.substring(0, length));
            assertClosed(sealed.substring(sealed.length() - length));
        }
    }

    @Test
    void C2_whatWasExtendedOpensNothing() {
        for (String more : new String[] {"A", "AA", "AAAA", ".", ".k1", "=", "==", " ", "\n", "\u0000", "ä"}) {
            assertClosed(sealed + more);
            assertClosed(more + sealed);
        }
    }

    @Test
    void C2_whatWasChangedAnywhereOpensNothing() {
        // Three lengths, since the last character of base64 has bits that mean nothing in two of them.
        for (int length = 0; length < 3; length++) {
            String text = cipher.seal(new byte[30 + length], CONTEXT);
            for (int at = 0; at < text.length(); at++) {
                for (char other : "ABQgwxyz0189-_.+/=ä".toCharArray()) {
                    if (text.charAt(at) != other) {
                        assertClosed(text.substring(0, at) + other + text.substring(at + 1));
                    }
                }
            }
        }
    }

    @Test
    void C2_everyBitOfNonceTextAndTagCounts() {
        int dot = sealed.lastIndexOf('.') + 1;
        byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(dot));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertClosed(sealed.substring(0, dot)
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(flipped));
        }
    }

    @Test
    void C2_anotherContextOpensNothing() {
        for (String other : new String[] {"", "grant/2", "Grant/1", "grant/1 ", "k1.grant/1"}) {
            assertEquals(Optional.empty(), cipher.open(sealed, other).map(opened -> "opened by " + other));
        }
    }

    @Test
    void C2_anotherKeyOpensNothing() {
        assertFalse(TokenCipher.aes(KeyRing.of("k1", KeyRingTest.key(2, 32)))
                .open(sealed, CONTEXT)
                .isPresent());
        assertFalse(TokenCipher.aes(KeyRing.of("k2", KEY)).open(sealed, CONTEXT).isPresent());
        TokenCipher twins = TokenCipher.aes(KeyRing.of("k2", KEY).withOld("k1", KEY));
        assertFalse(twins.open(sealed.replace("v1.k1.", "v1.k2."), CONTEXT).isPresent(), "the key's id is part of it");
    }

    private void assertClosed(String text) {
        assertEquals(Optional.empty(), cipher.open(text, CONTEXT).map(opened -> "opened: " + text));
    }
}
