package io.calendarsync.spi;

import java.net.URI;
import java.util.Optional;

/**
 * The video meeting of an event.
 *
 * @param state how far it is
 * @param link where it takes place, once it is there
 */
public record RemoteMeeting(State state, Optional<URI> link) {

    /** How far a meeting is. */
    public enum State {
        /** It is being made. */
        PENDING,
        /** It is there. */
        READY,
        /** It could not be made. */
        FAILED
    }
}
