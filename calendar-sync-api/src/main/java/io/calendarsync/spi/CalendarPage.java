package io.calendarsync.spi;

import java.util.List;
import java.util.Optional;

/**
 * Some of an account's calendars.
 *
 * @param calendars those that can be seen, hidden ones too; the account's own main one is addressed as {@code primary}
 * @param next how to ask for the page that follows; empty on the last
 */
public record CalendarPage(List<CalendarInfo> calendars, Optional<String> next) {
    /** Keeps its own copy of the calendars. */
    public CalendarPage {
        calendars = List.copyOf(calendars);
    }
}
