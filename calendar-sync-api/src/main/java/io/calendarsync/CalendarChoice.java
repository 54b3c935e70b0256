package io.calendarsync;

import java.time.ZoneId;

/** Which calendar a connection writes on. */
public sealed interface CalendarChoice {

    /** The account's own main calendar. */
    record Primary() implements CalendarChoice {}

    /**
     * A calendar made for the purpose when the account is connected, or the one that the connection had last.
     *
     * @param title what it is called
     * @param zone its IANA zone
     */
    record Dedicated(String title, String zone) implements CalendarChoice {}

    /** The account's own main calendar. */
    static CalendarChoice primary() {
        return new Primary();
    }

    /** A calendar made for the purpose; the narrowest consent there is. */
    static CalendarChoice dedicated(String title, ZoneId zone) {
        return new Dedicated(title, zone.getId());
    }
}
