package io.calendarsync.spi;

import java.util.List;
import java.util.Optional;

/**
 * Some of what stands on a calendar, or of what changed there.
 *
 * @param events possibly none, even when more follow; one event may stand on several pages
 * @param unreadable how many entries could not even be told apart
 * @param next how to ask for the page that follows; empty on the last
 * @param position where to go on later; on the last page alone, and absent there when the provider gives none
 */
public record SeenPage(List<SeenEvent> events, int unreadable, Optional<String> next, Optional<String> position) {
    /** Keeps its own copy of the events. */
    public SeenPage {
        events = List.copyOf(events);
    }
}
