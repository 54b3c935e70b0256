package io.calendarsync;

import io.calendarsync.internal.calendar.CalendarKeys;
import java.time.ZoneId;

/** Which calendar a connection writes on. */
public sealed interface CalendarChoice {

    /** The account's own main calendar. */
    record Primary() implements CalendarChoice {}

    /**
     * A calendar made for the purpose, once: the one that the connection had last, or a new one where there is none any more.
     *
     * @param title what it is called
     * @param zone its IANA zone
     */
    record Dedicated(String title, String zone) implements CalendarChoice {}

    /**
     * A calendar that the account can write on.
     *
     * @param address as {@link Connection#calendars} says it
     */
    record Existing(String address) implements CalendarChoice {
        /** Refuses what is no address. */
        public Existing {
            CalendarKeys.checked(address);
        }
    }

    /** The one that the connection has, or else one that is chosen once the account is connected. */
    record ToBeChosen() implements CalendarChoice {}

    /** The account's own main calendar. */
    static CalendarChoice primary() {
        return new Primary();
    }

    /** A calendar made for the purpose; the narrowest consent there is. */
    static CalendarChoice dedicated(String title, ZoneId zone) {
        return new Dedicated(title, zone.getId());
    }

    /** Another calendar of the account, by its address; asks for consent to any calendar. */
    static CalendarChoice existing(String address) {
        return new Existing(address);
    }

    /**
     * None yet: the person chooses from {@link Connection#calendars} once the account is connected, and the host says it
     * with {@link Connection#choose}. Asks for consent to any calendar.
     */
    static CalendarChoice later() {
        return new ToBeChosen();
    }
}
