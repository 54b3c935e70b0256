package io.calendarsync.testkit;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.EventSource;
import java.util.Optional;

/**
 * A source with the host's own ways to change what it reads, for {@link EventSourceContract}.
 *
 * <p>Called from several threads at once.
 */
public interface SourceHarness {
    /** The source. */
    EventSource source();

    /** Books, or changes a booking, and commits. */
    void put(ConnectionId connection, CalendarEvent event);

    /** Cancels a booking and commits. */
    void remove(ConnectionId connection, EventKey key);

    /**
     * Books without committing, as a slow transaction does.
     *
     * @return what commits it; empty where the host's bookings know no such thing, and rule E6 is not tested
     */
    default Optional<Runnable> putUncommitted(ConnectionId connection, CalendarEvent event) {
        return Optional.empty();
    }
}
