package io.calendarsync.spi;

import java.util.List;
import java.util.Optional;

/**
 * Some events of a calendar.
 *
 * @param events possibly none, even when more follow
 * @param next how to ask for the page that follows; empty on the last
 */
public record RemotePage(List<RemoteEvent> events, Optional<String> next) {
    /** Keeps its own copy of the events. */
    public RemotePage {
        events = List.copyOf(events);
    }
}
