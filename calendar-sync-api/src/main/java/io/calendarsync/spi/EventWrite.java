package io.calendarsync.spi;

import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One write of one event. */
public sealed interface EventWrite {

    /** The id at the provider of the event, or of the series that it is an occurrence of. */
    String eventId();

    /** Whom the provider mails about it. */
    default Mail mail() {
        return Mail.NONE;
    }

    /**
     * Makes the event under the id of its mark; refused as {@code DUPLICATE} when the id was ever used.
     *
     * @param details what it shows, with its guests, and with a meeting to be made where it says so
     */
    record Insert(EventMark mark, EventDetails details, Mail mail) implements EventWrite {

        /** An insert that nobody is mailed about. */
        public Insert(EventMark mark, EventDetails details) {
            this(mark, details, Mail.NONE);
        }

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
     * @param details what the host owns of it; of the guests nothing, of the meeting that one is to be made
     * @param clear the fields that were the host's before and are no more, guests apart
     * @param guests all who are to be invited; empty to leave them as they are
     */
    record Patch(EventMark mark, EventDetails details, Set<EventField> clear, Optional<Guests> guests, Mail mail)
            implements EventWrite {
        /** Keeps its own copy of the fields. */
        public Patch {
            clear = Set.copyOf(clear);
        }

        /** A change that leaves the guests alone and that nobody is mailed about. */
        public Patch(EventMark mark, EventDetails details, Set<EventField> clear) {
            this(mark, details, clear, Optional.empty(), Mail.NONE);
        }

        @Override
        public String eventId() {
            return mark.eventId();
        }
    }

    /**
     * Everybody who is to be invited.
     *
     * @param all them
     * @param etag as the event was when its guests were read; on any other the write is refused as {@code PRECONDITION}
     */
    record Guests(List<Attendee> all, String etag) {
        /** Keeps its own copy. */
        public Guests {
            all = List.copyOf(all);
        }
    }

    /** Brings a deleted event back under its own id, whole; it has neither guests nor a meeting nor occurrences. */
    record Revive(EventMark mark, EventDetails details) implements EventWrite {
        @Override
        public String eventId() {
            return mark.eventId();
        }
    }

    /** Deletes the event, a series with all its occurrences. */
    record Delete(String eventId, Mail mail) implements EventWrite {

        /** A deletion that nobody is mailed about. */
        public Delete(String eventId) {
            this(eventId, Mail.NONE);
        }
    }

    /**
     * Changes exactly what the host owns of one occurrence; {@code NOT_FOUND} when the rule has none there.
     *
     * @param eventId the id of the series
     * @param original when it takes place by the rule
     * @param details what it is to show; neither guests nor a meeting
     * @param clear the fields that were the host's before and are no more
     */
    record ChangeOccurrence(String eventId, EventTime original, EventDetails details, Set<EventField> clear, Mail mail)
            implements EventWrite {
        /** Keeps its own copy of the fields. */
        public ChangeOccurrence {
            clear = Set.copyOf(clear);
        }
    }

    /**
     * Deletes one occurrence, where something of it is left.
     *
     * @param eventId the id of the series
     * @param original when it takes place by the rule
     */
    record DeleteOccurrence(String eventId, EventTime original) implements EventWrite {}
}
