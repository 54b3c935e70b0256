package io.calendarsync.spi;

import io.calendarsync.event.Guest;
import java.time.Instant;
import java.util.Optional;

/**
 * One event of a calendar as its person sees it: a single one, or one occurrence of a series.
 *
 * @param event the event: its time, title, visibility, availability, mark and place in its series; what else it shows may
 *     be left out, and of one that is cancelled little but its id may be left
 * @param type what it is
 * @param answer what the person answered to the invitation; empty where the person was not invited
 * @param tentative whether it may yet not take place
 * @param updated when it last changed, as far as the provider says
 */
public record SeenEvent(
        RemoteEvent event, Type type, Optional<Guest.Answer> answer, boolean tentative, Optional<Instant> updated) {
    /** What an event is. */
    public enum Type {
        /** A meeting, an errand, or whatever the provider has no other word for. */
        ORDINARY,
        /** The person is away. */
        OUT_OF_OFFICE,
        /** The person wants to be left alone. */
        FOCUS_TIME,
        /** Where the person works. */
        WORKING_LOCATION,
        /** Somebody's birthday. */
        BIRTHDAY
    }
}
