package io.calendarsync.google.internal.event;

import com.google.api.services.calendar.model.EventAttendee;
import io.calendarsync.event.Guest;
import io.calendarsync.spi.Attendee;
import java.util.List;

/** Writes who is invited: whole, since Google forgets of a guest what is not said, the answer too. */
final class GuestsWriter {
    private GuestsWriter() {}

    static List<EventAttendee> write(List<Attendee> attendees) {
        return attendees.stream().map(GuestsWriter::entry).toList();
    }

    private static EventAttendee entry(Attendee attendee) {
        Guest guest = attendee.guest();
        EventAttendee entry =
                new EventAttendee().setEmail(guest.address()).setResponseStatus(AnswerWords.word(guest.answer()));
        guest.name().ifPresent(entry::setDisplayName);
        attendee.comment().ifPresent(entry::setComment);
        if (guest.role() == Guest.Role.OPTIONAL) {
            entry.setOptional(true);
        }
        if (attendee.companions() > 0) {
            entry.setAdditionalGuests(attendee.companions());
        }
        if (attendee.resource()) {
            entry.setResource(true);
        }
        return entry;
    }
}
