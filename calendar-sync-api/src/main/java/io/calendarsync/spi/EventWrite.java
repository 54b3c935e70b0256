package io.calendarsync.spi;

import io.calendarsync.event.EventDetails;
import java.util.Set;

/** One write of one event. */
public sealed interface EventWrite {

    /** The event's id at the provider. */
    String eventId();

    /** Makes the event under the id of its mark; refused as {@code DUPLICATE} when the id was ever used. */
    record Insert(EventMark mark, EventDetails details) implements EventWrite {
        @Override
        public String eventId() {
            return mark.eventId();
        }
    }

    /**
     * Changes exactly what the host owns of the event.
     *
     * <p>Never brings a deleted event back: it fails, or its echo says that the event is cancelled.
     *
     * @param mark the mark of the event, written along
     * @param details what the host owns of it
     * @param clear the fields that were the host's before and are no more
     */
    record Patch(EventMark mark, EventDetails details, Set<EventField> clear) implements EventWrite {
        /** Keeps its own copy of the fields. */
        public Patch {
            clear = Set.copyOf(clear);
        }

        @Override
        public String eventId() {
            return mark.eventId();
        }
    }

    /** Brings a deleted event back under its own id, whole. */
    record Revive(EventMark mark, EventDetails details) implements EventWrite {
        @Override
        public String eventId() {
            return mark.eventId();
        }
    }

    /** Deletes the event. */
    record Delete(String eventId) implements EventWrite {}
}
