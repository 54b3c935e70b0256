package io.calendarsync.internal.calendar;

import io.calendarsync.Account;
import java.util.Collection;
import java.util.List;

/** The further calendars whose events block time, as a host names them. */
public final class WatchedCalendars {
    /** Each is one more request of every sync. */
    private static final int MOST = 50;

    private WatchedCalendars() {}

    /** Calendars that somebody named, each once; refused where one is none, or there are too many. */
    public static List<String> checked(Collection<String> named) {
        List<String> calendars =
                named.stream().map(CalendarKeys::checked).distinct().toList();
        if (calendars.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " further calendars can block time");
        }
        return calendars;
    }

    /** The same, each by its one address. */
    public static List<String> of(Collection<String> named, Account account) {
        return named.stream()
                .map(calendar -> CalendarKeys.address(calendar, account))
                .distinct()
                .toList();
    }
}
