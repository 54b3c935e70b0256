package io.calendarsync.spi;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventTime;
import io.calendarsync.internal.event.Spans;
import java.time.Instant;

/**
 * The span of time in which events are kept in step.
 *
 * @param from events that end at or before this moment are outside
 * @param until events that start at or after this moment are outside
 */
public record Window(Instant from, Instant until) {

    /** All of time. */
    public static final Window ALL = new Window(Instant.MIN, Instant.MAX);

    /**
     * Whether something takes place within the window, at least in part; whole days are taken in UTC.
     *
     * <p>What ends before it starts, and so makes no sense, touches where either end lies: it is to be named, not lost.
     */
    public boolean touches(EventTime time) {
        return touches(LedgerRow.Span.of(time));
    }

    /** Whether an event takes place within the window, a series by any of its occurrences. */
    public boolean touches(CalendarEvent event) {
        return touches(Spans.of(event));
    }

    /** Whether a span touches the window. */
    public boolean touches(LedgerRow.Span span) {
        return span.end().isAfter(span.start())
                ? span.end().isAfter(from) && span.start().isBefore(until)
                : holds(span.start()) || holds(span.end());
    }

    private boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
