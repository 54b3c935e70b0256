package io.calendarsync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ConnectionIdTest {
    @Test
    void isShownAsTenantAndMember() {
        assertEquals("shop", ConnectionId.of("shop").toString());
        assertEquals("shop/anna", ConnectionId.of("shop", "anna").toString());
    }

    @Test
    void theTenantAsAWholeIsNoMemberOfIt() {
        assertEquals(ConnectionId.of("shop"), ConnectionId.of("shop", ""));
        assertNotEquals(ConnectionId.of("shop/anna"), ConnectionId.of("shop", "anna"));
    }

    @Test
    void whatCouldNotBeStoredIsRefused() {
        ConnectionId.of("t".repeat(100), "m".repeat(100));
        assertThrows(IllegalArgumentException.class, () -> ConnectionId.of(""));
        assertThrows(IllegalArgumentException.class, () -> ConnectionId.of("t".repeat(101)));
        assertThrows(IllegalArgumentException.class, () -> ConnectionId.of("t", "m".repeat(101)));
        assertThrows(IllegalArgumentException.class, () -> ConnectionId.of("t\n"));
        assertThrows(IllegalArgumentException.class, () -> ConnectionId.of("t", "\u0000"));
    }
}
