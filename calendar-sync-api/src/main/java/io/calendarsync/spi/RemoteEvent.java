package io.calendarsync.spi;

import io.calendarsync.event.EventDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An event as it stands at the provider.
 *
 * @param id its id
 * @param cancelled whether it was deleted; such an event may have lost all else
 * @param etag changes with every change of it
 * @param mark our mark, when it carries one that can be read
 * @param details what it shows, its guests and meeting apart; absent when that cannot be read
 * @param attendees who is invited, in the provider's order
 * @param meeting its video meeting, if it has one
 * @param occurrence which occurrence of which series it is, if it is one that was changed
 */
public record RemoteEvent(
        String id,
        boolean cancelled,
        Optional<String> etag,
        Optional<EventMark> mark,
        Optional<EventDetails> details,
        List<Attendee> attendees,
        Optional<RemoteMeeting> meeting,
        Optional<Of> occurrence) {

    /** Keeps its own copy of the attendees. */
    public RemoteEvent {
        attendees = List.copyOf(attendees);
    }

    /** An event on its own, without guests and meeting. */
    public RemoteEvent(
            String id,
            boolean cancelled,
            Optional<String> etag,
            Optional<EventMark> mark,
            Optional<EventDetails> details) {
        this(id, cancelled, etag, mark, details, List.of(), Optional.empty(), Optional.empty());
    }

    /** Whether this is the very event that the mark was made for. */
    public boolean is(EventMark expected) {
        return id.equals(expected.eventId()) && mark.filter(expected::equals).isPresent();
    }

    /**
     * One occurrence of a series.
     *
     * @param seriesId the id of the series
     * @param day the day on which it starts by the rule, in the zone of the series
     * @param start the moment at which it starts by the rule; empty for whole days
     */
    public record Of(String seriesId, LocalDate day, Optional<Instant> start) {}
}
