package io.calendarsync.spi;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;

/** The state of one booking as the host last saw it. */
public sealed interface SourceChange extends Found {

    /** The booking stands, and this is what the calendar should show. */
    record Present(CalendarEvent event) implements SourceChange {
        @Override
        public EventKey key() {
            return event.key();
        }
    }

    /** The booking is cancelled or gone: its event is to be deleted. */
    record Removed(EventKey key) implements SourceChange {}
}
