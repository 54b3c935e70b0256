package io.calendarsync.spi;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.internal.source.ListSource;
import io.calendarsync.internal.source.TimeColumnSource;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Function;

/**
 * Ready-made sources for hosts whose bookings are already at hand.
 *
 * <p>Safe for use by many threads, as are the sources if what they are given is.
 */
public final class EventSources {
    private EventSources() {}

    /**
     * A source over a plain list, read anew by every sync and compared with what was written.
     *
     * <p>The list is everything: what is no longer in it is deleted from the calendar, so a list that could not be read
     * must throw and never be empty. The function is called once for each page of 500 events and for each single
     * question, and must answer a collection that nobody changes while it is read.
     */
    public static EventSource list(Function<ConnectionId, ? extends Collection<CalendarEvent>> list) {
        return new ListSource(list);
    }

    /**
     * A source over a table with a column that says when each row last changed.
     *
     * <p>A row may become visible later than its column says, since it is stamped before it is committed. Every pass
     * therefore reads the last while again; unchanged events cost nothing.
     *
     * @param clock the time by which rows are stamped
     * @param overlap how much is read again: longer than the longest transaction and the difference between the clock
     *     and the one that stamps, together
     */
    public static EventSource byTime(Clock clock, Duration overlap, TimeColumn column) {
        if (overlap.isNegative()) {
            throw new IllegalArgumentException("overlap must not be negative");
        }
        return new TimeColumnSource(clock, overlap, column);
    }
}
