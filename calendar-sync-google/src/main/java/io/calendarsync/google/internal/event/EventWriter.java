package io.calendarsync.google.internal.event;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.Data;
import com.google.api.services.calendar.model.ConferenceData;
import com.google.api.services.calendar.model.Event;
import io.calendarsync.event.Availability;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventLink;
import io.calendarsync.event.Reminders;
import io.calendarsync.event.Visibility;
import io.calendarsync.spi.Attendee;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.EventWrite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** Writes events as Google's JSON: what we own, and nothing else. */
public final class EventWriter {
    private EventWriter() {}

    /** A new event under its own id, with its guests, and with a meeting to be made where it says so. */
    public static byte[] insert(EventWrite.Insert insert) {
        EventDetails details = insert.details();
        Event event = new Event().setId(insert.eventId());
        own(event, details);
        mark(event, insert.mark());
        meet(event, insert.mark(), details);
        details.guests()
                .filter(guests -> !guests.isEmpty())
                .map(guests ->
                        GuestsWriter.write(guests.stream().map(Attendee::of).toList()))
                .ifPresent(event::setAttendees);
        TimeWriter.whole(event, details.time());
        return json(event);
    }

    /** A change. It never says a status: an event that was deleted meanwhile must not come back unnoticed. */
    public static byte[] patch(EventWrite.Patch patch) {
        Event event = changed(patch.details(), patch.clear());
        mark(event, patch.mark());
        meet(event, patch.mark(), patch.details());
        patch.guests().map(guests -> GuestsWriter.write(guests.all())).ifPresent(event::setAttendees);
        return json(event);
    }

    /** A change of one occurrence, which stands again if it was cancelled. Its mark is that of its series. */
    public static byte[] change(EventWrite.ChangeOccurrence change) {
        return json(changed(change.details(), change.clear()).setStatus("confirmed"));
    }

    /** A whole event that is to stand again, without guests and without asking for a meeting. */
    public static byte[] revive(EventWrite.Revive revive) {
        Event event = new Event().setId(revive.eventId()).setStatus("confirmed");
        own(event, revive.details());
        mark(event, revive.mark());
        TimeWriter.whole(event, revive.details().time());
        return json(event);
    }

    private static Event changed(EventDetails details, Set<EventField> clear) {
        Event event = new Event();
        clear.forEach(field -> clear(event, field));
        own(event, details);
        TimeWriter.merged(event, details.time());
        return event;
    }

    private static void mark(Event event, EventMark mark) {
        event.setExtendedProperties(new Event.ExtendedProperties().setPrivate(Marks.write(mark)));
    }

    private static void meet(Event event, EventMark mark, EventDetails details) {
        if (details.meeting()) {
            event.setConferenceData(MeetingWriter.wish(mark.eventId()));
        }
    }

    private static void own(Event event, EventDetails details) {
        event.setSummary(details.title());
        details.description().ifPresent(event::setDescription);
        details.location().ifPresent(event::setLocation);
        details.color().map(Palette::id).ifPresent(event::setColorId);
        details.visibility().map(EventWriter::visibility).ifPresent(event::setVisibility);
        details.availability().map(EventWriter::transparency).ifPresent(event::setTransparency);
        details.link().map(EventWriter::source).ifPresent(event::setSource);
        details.recurrence()
                .map(repeats -> RecurrenceWriter.write(repeats, details.time()))
                .ifPresent(event::setRecurrence);
        details.reminders().map(RemindersWriter::write).ifPresent(event::setReminders);
    }

    private static String visibility(Visibility visibility) {
        return switch (visibility) {
            case PUBLIC -> "public";
            case PRIVATE -> "private";
        };
    }

    private static String transparency(Availability availability) {
        return switch (availability) {
            case BUSY -> "opaque";
            case FREE -> "transparent";
        };
    }

    private static Event.Source source(EventLink link) {
        return new Event.Source().setTitle(link.title()).setUrl(link.url());
    }

    private static void clear(Event event, EventField field) {
        switch (field) {
            case DESCRIPTION -> event.setDescription(Data.NULL_STRING);
            case LOCATION -> event.setLocation(Data.NULL_STRING);
            case COLOR -> event.setColorId(Data.NULL_STRING);
            case VISIBILITY -> event.setVisibility(Data.NULL_STRING);
            case AVAILABILITY -> event.setTransparency(Data.NULL_STRING);
            case LINK -> event.setSource(Data.nullOf(Event.Source.class));
            case RECURRENCE -> event.setRecurrence(List.of());
            case REMINDERS -> event.setReminders(RemindersWriter.write(Reminders.byDefault()));
            case MEETING -> event.setConferenceData(Data.nullOf(ConferenceData.class));
            // Whoever is invited stays, unless the guests are written.
            case GUESTS -> {}
        }
    }

    private static byte[] json(Event event) {
        try {
            return GsonFactory.getDefaultInstance().toByteArray(event);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
