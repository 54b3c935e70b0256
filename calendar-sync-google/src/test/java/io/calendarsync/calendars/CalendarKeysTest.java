package io.calendarsync.calendars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.Account;
import io.calendarsync.internal.calendar.CalendarKeys;
import org.junit.jupiter.api.Test;

class CalendarKeysTest {

    @Test
    void theAccountsOwnCalendarIsKnownByItsAccountAndOthersByTheirAddress() {
        assertEquals("primary:117", CalendarKeys.key("primary", "117"));
        assertEquals("calendar:room@group.calendar.google.com", key("room@group.calendar.google.com"));
        assertNotEquals(key("Room"), key("room"));
    }

    @Test
    void aLongKeyIsHashedAndStaysTheSame() {
        String longest = "x".repeat(191);
        assertEquals("calendar:" + longest, key(longest));
        assertTrue(key(longest + "x").length() <= 200);
        assertEquals(key(longest + "x"), key(longest + "x"));
        assertNotEquals(key(longest + "x"), key(longest + "y"));
        assertTrue(CalendarKeys.key("primary", "1".repeat(300)).length() <= 200);
    }

    @Test
    void theAccountsOwnCalendarAnswersToItsEmail() {
        Account dana = Account.of("117", "dana@example.com");
        assertEquals("primary", CalendarKeys.address("primary", dana));
        assertEquals("primary", CalendarKeys.address("Dana@example.com", dana));
        assertEquals("eve@example.com", CalendarKeys.address("eve@example.com", dana));
    }

    private static String key(String address) {
        return CalendarKeys.key(address, "117");
    }
}
