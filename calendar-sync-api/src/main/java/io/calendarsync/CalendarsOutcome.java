package io.calendarsync;

import io.calendarsync.spi.CalendarInfo;
import java.util.List;

/** What came of asking which calendars an account has. */
public sealed interface CalendarsOutcome {

    /**
     * The account sees these.
     *
     * @param calendars those that can be written first, the account's own main one before the others; hidden ones too
     * @param more whether there are more than are listed
     */
    record Listed(List<CalendarInfo> calendars, boolean more) implements CalendarsOutcome {
        /** Keeps its own copy of the calendars. */
        public Listed {
            calendars = List.copyOf(calendars);
        }

        /** Those that a connection can write on. */
        public List<CalendarInfo> writable() {
            return calendars.stream().filter(CalendarInfo::writable).toList();
        }
    }

    /** They cannot be listed now, or not with the consent that there is. */
    record Unavailable(Problem problem) implements CalendarsOutcome {}

    /** No account is connected. */
    record NotConnected() implements CalendarsOutcome {}
}
