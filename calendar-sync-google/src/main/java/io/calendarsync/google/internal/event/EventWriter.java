package io.calendarsync.google.internal.event;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.Data;
import com.google.api.services.calendar.model.Event;
import io.calendarsync.event.Availability;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventLink;
import io.calendarsync.event.Visibility;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.EventWrite;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes events as Google's JSON: what we own, and nothing else. */
public final class EventWriter {
    private EventWriter() {}

    /** A new event under its own id. */
    public static byte[] insert(EventWrite.Insert insert) {
        Event event = owned(insert.mark(), insert.details()).setId(insert.eventId());
        TimeWriter.whole(event, insert.details().time());
        return json(event);
    }

    /** A change. It never says a status: an event that was deleted meanwhile must not come back unnoticed. */
    public static byte[] patch(EventWrite.Patch patch) {
        Event event = new Event();
        patch.clear().forEach(field -> clear(event, field));
        own(event, patch.mark(), patch.details());
        TimeWriter.merged(event, patch.details().time());
        return json(event);
    }

    /** A whole event that is to stand again. */
    public static byte[] revive(EventWrite.Revive revive) {
        Event event =
                owned(revive.mark(), revive.details()).setId(revive.eventId()).setStatus("confirmed");
        TimeWriter.whole(event, revive.details().time());
        return json(event);
    }

    private static Event owned(EventMark mark, EventDetails details) {
        Event event = new Event();
        own(event, mark, details);
        return event;
    }

    private static void own(Event event, EventMark mark, EventDetails details) {
        event.setExtendedProperties(new Event.ExtendedProperties().setPrivate(Marks.write(mark)));
        event.setSummary(details.title());
        details.description().ifPresent(event::setDescription);
        details.location().ifPresent(event::setLocation);
        details.color().map(Palette::id).ifPresent(event::setColorId);
        details.visibility().map(EventWriter::visibility).ifPresent(event::setVisibility);
        details.availability().map(EventWriter::transparency).ifPresent(event::setTransparency);
        details.link().map(EventWriter::source).ifPresent(event::setSource);
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
