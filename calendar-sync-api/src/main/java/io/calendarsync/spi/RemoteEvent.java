package io.calendarsync.spi;

import io.calendarsync.event.EventDetails;
import java.util.Optional;

/**
 * An event as it stands at the provider.
 *
 * @param id its id
 * @param cancelled whether it was deleted; such an event may have lost all else
 * @param etag changes with every change of it
 * @param mark our mark, when it carries one that can be read
 * @param details what it shows; absent when that cannot be read
 */
public record RemoteEvent(
        String id, boolean cancelled, Optional<String> etag, Optional<EventMark> mark, Optional<EventDetails> details) {

    /** Whether this is the very event that the mark was made for. */
    public boolean is(EventMark expected) {
        return id.equals(expected.eventId()) && mark.filter(expected::equals).isPresent();
    }
}
