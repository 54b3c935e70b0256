package io.calendarsync.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CursorTest {
    @Test
    void isNoLongerThanStoresKeep() {
        assertEquals(1_000, new Cursor("c".repeat(1_000)).value().length());
        assertThrows(IllegalArgumentException.class, () -> new Cursor("c".repeat(1_001)));
    }

    @Test
    void startsEmpty() {
        assertEquals(new Cursor(""), Cursor.START);
    }
}
