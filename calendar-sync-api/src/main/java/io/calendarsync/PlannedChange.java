package io.calendarsync;

import io.calendarsync.event.EventKey;
import java.util.Optional;

/**
 * What a sync would do with one event.
 *
 * @param key which event
 * @param action what it would do
 * @param problem why it would set it aside
 */
public record PlannedChange(EventKey key, Action action, Optional<Problem> problem) {

    /** What a sync does with an event. */
    public enum Action {
        /** Puts it on the calendar. */
        CREATE,
        /** Changes it there. */
        UPDATE,
        /** Deletes it there. */
        REMOVE,
        /** Leaves it as it is. */
        KEEP,
        /** Looks at it first, since a write of it got no answer. */
        CHECK,
        /** Sets it aside with its reason. */
        SET_ASIDE
    }
}
