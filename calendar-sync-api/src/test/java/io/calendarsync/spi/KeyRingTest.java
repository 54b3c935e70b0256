package io.calendarsync.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private static final String KEY = key(1, 32);

    @Test
    void theFirstKeySealsAndAllOpen() {
        KeyRing ring = KeyRing.of("k2", KEY).withOld("k1", key(2, 32));
        assertEquals("k2", ring.current());
        assertEquals(Set.of("k1", "k2"), ring.keys().keySet());
        assertEquals(Set.of("k2"), KeyRing.of("k2", KEY).keys().keySet(), "a ring is never changed");
    }

    @Test
    void aLineEndAroundAKeyIsForgiven() {
        assertEquals(
                KeyRing.of("k", KEY).keys(), KeyRing.of("k", " " + KEY + "\n").keys());
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutSayingIt() {
        for (String wrong :
                new String[] {"", key(9, 16), key(9, 31), key(9, 33), "s3cr3t-passphrase!", KEY.substring(1)}) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> KeyRing.of("k1", wrong));
            assertTrue(refused.getMessage().contains("'k1'"), refused::getMessage);
            assertFalse(!wrong.isEmpty() && refused.getMessage().contains(wrong), "the key is in the message");
            assertNull(refused.getCause(), "a cause could quote the key");
        }
    }

    @Test
    void keyIdsMustNotEndTheSealedForm() {
        for (String wrong : new String[] {"", "a.b", "a b", "k".repeat(41)}) {
            assertThrows(IllegalArgumentException.class, () -> KeyRing.of(wrong, KEY));
        }
    }

    @Test
    void aKeyIdStandsOnce() {
        KeyRing ring = KeyRing.of("k", KEY);
        assertThrows(IllegalArgumentException.class, () -> ring.withOld("k", key(2, 32)));
    }

    @Test
    void aRingIsReadFromATextOfWhichTheFirstKeySeals() {
        String text = "k2:" + key(2, 32) + ",\n  k1:" + KEY + "\n";
        KeyRing ring = KeyRing.parse(text);
        assertEquals("k2", ring.current());
        assertEquals(KeyRing.of("k2", key(2, 32)).withOld("k1", KEY).keys(), ring.keys());
        assertEquals("k", KeyRing.parse("k:" + KEY).current());
    }

    @Test
    void aTextThatIsNoRingIsRefusedWithoutSayingIt() {
        for (String wrong : new String[] {"", " ", KEY, "k1:" + KEY + ";" + "k2:" + KEY, "k1:" + KEY + ",k1:" + KEY}) {
            IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> KeyRing.parse(wrong));
            assertFalse(refused.getMessage().contains(KEY), "the key is in the message");
        }
    }

    @Test
    void printsNoKey() {
        assertEquals("KeyRing[seals=k, opens=[k]]", KeyRing.of("k", KEY).toString());
    }

    static String key(int seed, int bytes) {
        byte[] key = new byte[bytes];
        new Random(seed).nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
