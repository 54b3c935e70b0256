package io.calendarsync.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.calendarsync.spi.TokenCipher;
import io.calendarsync.testkit.internal.contract.Race;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The rules of a {@link TokenCipher}; extend it and say how one is made.
 *
 * <p>Tests are named after the rules. Confined to one thread, but for the threads that a test itself starts.
 *
 * <pre>{@code
 * class MyCipherTest extends TokenCipherContract {
 *     @Override
 *     protected TokenCipher create() {
 *         return new MyCipher(keys);
 *     }
 * }
 * }</pre>
 */
public abstract class TokenCipherContract {
    private static final String CONTEXT = "grant/1";
    private static final String TEXT = "1//refresh-token-0123456789 ümläut";
    private static final byte[] SECRET = TEXT.getBytes(StandardCharsets.UTF_8);

    private TokenCipher cipher;

    /** Extended for one implementation. */
    protected TokenCipherContract() {}

    /** A cipher that has its keys. */
    protected abstract TokenCipher create();

    /** A cipher whose keys cannot be reached, for C3; without one that rule is skipped. */
    protected Optional<TokenCipher> createBroken() {
        return Optional.empty();
    }

    @BeforeEach
    void makeCipher() {
        cipher = create();
    }

    @Test
    void C1_whatWasSealedIsOpened() {
        for (int length : new int[] {0, 1, 15, 16, 17, 255, 8_192}) {
            byte[] secret = new byte[length];
            Arrays.fill(secret, (byte) (length - 100));
            String sealed = cipher.seal(secret, CONTEXT);
            assertArrayEquals(
                    secret,
                    cipher.open(sealed, CONTEXT).orElse(null),
                    "C1: check padding and the length of a secret of " + length + " bytes");
        }
        assertArrayEquals(
                SECRET,
                cipher.open(cipher.seal(SECRET, "größe/✓"), "größe/✓").orElse(null),
                "C1: check that a context may hold any character");
    }

    @Test
    void C1_manyMaySealAndOpenAtOnce() {
        Race.run(number -> {
            byte[] secret = ("secret of thread " + number).getBytes(StandardCharsets.UTF_8);
            for (int round = 0; round < 20; round++) {
                String sealed = cipher.seal(secret, "grant/" + number);
                assertArrayEquals(
                        secret,
                        cipher.open(sealed, "grant/" + number).orElse(null),
                        "C1: check that threads share no javax.crypto.Cipher and no buffer");
            }
            return true;
        });
    }

    @Test
    void C2_whatWasCutOrExtendedOpensNothing() {
        String sealed = cipher.seal(SECRET, CONTEXT);
        for (int length : new int[] {0, 1, sealed.length() / 2, sealed.length() - 1}) {
            assertClosed(sealed.substring(0, length), "that a text of any length is taken and authenticated");
            assertClosed(sealed.substring(sealed.length() - length), "that a text of any length is taken");
        }
        assertClosed(sealed + "A", "that the whole text is authenticated");
        assertClosed("A" + sealed, "that the whole text is authenticated");
        assertClosed("no sealed text at all", "that any text is taken");
    }

    @Test
    void C2_whatWasChangedAnywhereOpensNothing() {
        String sealed = cipher.seal(SECRET, CONTEXT);
        for (int at = 0; at < sealed.length(); at += Math.max(1, sealed.length() / 32)) {
            char other = sealed.charAt(at) == 'A' ? 'B' : 'A';
            assertClosed(
                    sealed.substring(0, at) + other + sealed.substring(at + 1),
                    "that every character is authenticated, the one at " + at + " of " + sealed.length() + " too");
        }
    }

    @Test
    void C2_anotherContextOpensNothing() {
        String sealed = cipher.seal(SECRET, CONTEXT);
        for (String other : List.of("", "grant/2", "Grant/1", "grant/1 ", "grant/11")) {
            assertEquals(
                    Optional.empty(),
                    cipher.open(sealed, other).map(opened -> "opened by " + other),
                    "C2: check that the context is authenticated, as associated data");
        }
    }

    @Test
    void C3_anUnreachableKeyThrows() {
        Optional<TokenCipher> broken = createBroken();
        assumeTrue(broken.isPresent(), "C3 is untested: createBroken() gives no cipher");
        String hint = "C3: check that a failure to reach the keys is not answered as an unreadable text";
        String sealed = cipher.seal(SECRET, CONTEXT);
        assertThrows(RuntimeException.class, () -> broken.get().open(sealed, CONTEXT), hint);
        assertThrows(RuntimeException.class, () -> broken.get().seal(SECRET, CONTEXT), hint);
    }

    @Test
    void C4_theSealedFormIsPrintableAndShort() {
        String sealed = cipher.seal(new byte[8_192], CONTEXT);
        assertTrue(
                sealed.chars().allMatch(character -> character > ' ' && character < 127),
                "C4: check that the sealed form is encoded, in base64 for instance");
        assertTrue(
                sealed.length() <= 8_192 + 4_096,
                "C4: check what is added to a secret of 8,192 bytes: it became " + sealed.length());
    }

    @Test
    void C5_theSealedFormDoesNotShowTheSecret() {
        String sealed = cipher.seal(SECRET, CONTEXT);
        String core = TEXT.substring(0, 27);
        byte[] bytes = core.getBytes(StandardCharsets.UTF_8);
        for (String shown : List.of(
                core,
                Base64.getEncoder().encodeToString(bytes),
                Base64.getUrlEncoder().encodeToString(bytes),
                HexFormat.of().formatHex(bytes))) {
            assertFalse(sealed.contains(shown), "C5: check that the secret is encrypted, not only encoded");
        }
    }

    @Test
    void C5_equalSecretsDoNotLookAlike() {
        assertNotEquals(
                cipher.seal(SECRET, CONTEXT),
                cipher.seal(SECRET, CONTEXT),
                "C5: check that each sealing draws a nonce of its own");
    }

    private void assertClosed(String text, String hint) {
        assertEquals(
                Optional.empty(),
                cipher.open(text, CONTEXT).map(opened -> "opened: " + text),
                () -> "C2: check " + hint);
    }
}
