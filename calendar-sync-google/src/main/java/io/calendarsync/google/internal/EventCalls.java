package io.calendarsync.google.internal;

import io.calendarsync.event.EventTime;
import io.calendarsync.google.internal.event.EventReader;
import io.calendarsync.google.internal.event.EventWriter;
import io.calendarsync.google.internal.event.OccurrenceIds;
import io.calendarsync.google.internal.http.Call;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Mail;

/** Writes of events as requests. */
final class EventCalls {

    // Said only where a meeting is asked for or removed: any other write leaves a meeting as it is, whoever made it.
    private static final String WITH_MEETING = "&conferenceDataVersion=1";

    private EventCalls() {}

    static Call of(CalendarPath path, EventWrite write) {
        String mails = mails(write.mail());
        if (write instanceof EventWrite.Insert insert) {
            String meeting = insert.details().meeting() ? WITH_MEETING : "";
            return Call.json(
                    "POST", path.events(EventReader.FIELDS) + "&" + mails + meeting, EventWriter.insert(insert));
        }
        if (write instanceof EventWrite.Patch patch) {
            boolean meeting = patch.details().meeting() || patch.clear().contains(EventField.MEETING);
            return Call.json(
                            "PATCH",
                            event(path, patch.eventId(), mails) + (meeting ? WITH_MEETING : ""),
                            EventWriter.patch(patch))
                    .onlyIf(patch.guests().map(EventWrite.Guests::etag));
        }
        if (write instanceof EventWrite.Revive revive) {
            return Call.json("PUT", event(path, revive.eventId(), mails), EventWriter.revive(revive));
        }
        if (write instanceof EventWrite.ChangeOccurrence change) {
            String id = occurrence(change.eventId(), change.original());
            return Call.json("PATCH", event(path, id, mails), EventWriter.change(change));
        }
        String id = write instanceof EventWrite.DeleteOccurrence delete
                ? occurrence(delete.eventId(), delete.original())
                : write.eventId();
        return Call.delete(path.event(id) + "?" + mails);
    }

    /** Whether it is answered with nothing. */
    static boolean deletes(EventWrite write) {
        return write instanceof EventWrite.Delete || write instanceof EventWrite.DeleteOccurrence;
    }

    private static String event(CalendarPath path, String id, String mails) {
        return path.event(id, EventReader.FIELDS) + "&" + mails;
    }

    private static String occurrence(String series, EventTime original) {
        // An empty one would make the occurrence's id another event's.
        if (series.isEmpty()) {
            throw new IllegalArgumentException("no id");
        }
        return OccurrenceIds.of(series, original);
    }

    // Always said: what Google does where nothing is said has changed once already.
    private static String mails(Mail mail) {
        return "sendUpdates="
                + switch (mail) {
                    case NONE -> "none";
                    case EXTERNAL -> "externalOnly";
                    case ALL -> "all";
                };
    }
}
