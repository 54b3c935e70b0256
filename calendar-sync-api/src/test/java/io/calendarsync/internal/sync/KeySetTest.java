package io.calendarsync.internal.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.event.EventKey;
import org.junit.jupiter.api.Test;

class KeySetTest {

    @Test
    void remembersManyKeysAndNoOthers() {
        KeySet keys = new KeySet();
        for (int at = 0; at < 100_000; at++) {
            assertTrue(keys.add(EventKey.of("appointment", "A-" + at)));
        }

        assertEquals(100_000, keys.size());
        assertFalse(keys.add(EventKey.of("appointment", "A-77")));
        for (int at = 0; at < 100_000; at++) {
            assertTrue(keys.contains(EventKey.of("appointment", "A-" + at)));
            assertFalse(keys.contains(EventKey.of("repair", "A-" + at)));
        }
    }
}
