package io.calendarsync.spi;

import io.calendarsync.event.CalendarEvent;
import java.util.List;

/**
 * One page of everything that stands on a calendar.
 *
 * @param events at most a few hundred events
 * @param end how the page ended
 */
public record Listing(List<CalendarEvent> events, End end) {

    /** Keeps its own copy of the events. */
    public Listing {
        events = List.copyOf(events);
    }

    /** A page that is followed by another. */
    public static Listing more(List<CalendarEvent> events, String after) {
        return new Listing(events, new End.More(after));
    }

    /** The last page of a listing that left nothing out; what was in none of its pages is gone. */
    public static Listing complete(List<CalendarEvent> events) {
        return new Listing(events, new End.Complete());
    }

    /** The last page of a listing that may have left something out; it deletes nothing. */
    public static Listing partial(List<CalendarEvent> events) {
        return new Listing(events, new End.Partial());
    }

    /** How a page ended. */
    public sealed interface End {
        /** Another page follows; {@code after} is what to ask it with. */
        record More(String after) implements End {}

        /** Nothing was left out of the window. */
        record Complete() implements End {}

        /** Something may have been left out. */
        record Partial() implements End {}
    }
}
