package io.calendarsync.internal.event;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.Occurrence;
import io.calendarsync.spi.LedgerRow;
import java.time.Instant;
import java.util.stream.Stream;

/** From when to when something stands on the calendar, a series with all its occurrences. */
public final class Spans {
    private static final Instant NEVER = Instant.parse("9999-12-30T00:00:00Z");

    private Spans() {}

    /** The span of an event in its normal form; a series that nobody can tell the end of has none. */
    public static LedgerRow.Span of(CalendarEvent event) {
        LedgerRow.Span first = LedgerRow.Span.of(event.details().time());
        if (event.details().recurrence().isEmpty()) {
            return first;
        }
        Instant start = Stream.concat(
                        Stream.of(first.start()),
                        event.occurrences().stream()
                                .map(Occurrence::details)
                                .map(moved -> LedgerRow.Span.of(moved.time()).start()))
                .min(Instant::compareTo)
                .orElse(first.start());
        return new LedgerRow.Span(
                start, SeriesEnd.of(event).filter(end -> end.isBefore(NEVER)).orElse(NEVER));
    }
}
