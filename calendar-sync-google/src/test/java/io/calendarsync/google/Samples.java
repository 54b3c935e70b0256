package io.calendarsync.google;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.EventWrite;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Events that the tests write and read. */
final class Samples {
    static final EventKey KEY = EventKey.of("appointment", "A 10/01");
    static final EventMark MARK = new EventMark("owner-1", KEY, 2, "abc123");
    static final EventTime TIMED = EventTime.timed(
            LocalDateTime.parse("2026-12-01T09:00:00"), LocalDateTime.parse("2026-12-01T09:30:00"), "Europe/Berlin");
    static final EventTime ALL_DAY = EventTime.allDay(LocalDate.parse("2026-12-01"));
    static final EventDetails PLAIN = details("Ring fitting", TIMED);
    static final EventWrite INSERT = new EventWrite.Insert(MARK, PLAIN);

    /** What an answer is to say of an event. */
    static final String FIELDS = "id,status,etag,summary,description,location,colorId,visibility,transparency,"
            + "source(title,url),start(date,dateTime,timeZone),end(date,dateTime,timeZone),extendedProperties/private,"
            + "recurrence,recurringEventId,originalStartTime(date,dateTime,timeZone),"
            + "reminders(useDefault,overrides(method,minutes)),"
            + "attendees(email,displayName,optional,responseStatus,comment,additionalGuests,resource),"
            + "hangoutLink,conferenceData(createRequest/status/statusCode,entryPoints(entryPointType,uri))";

    /** What every write asks for that mails nobody. */
    static final String SILENT = "?prettyPrint=false&fields=" + FIELDS + "&sendUpdates=none";

    /** An answer to a write of {@link #PLAIN}. */
    static final String ECHO = """
            {"id":"abc123","status":"confirmed","etag":"\\"3445\\"","summary":"Ring fitting",
             "start":{"dateTime":"2026-12-01T09:00:00+01:00","timeZone":"Europe/Berlin"},
             "end":{"dateTime":"2026-12-01T09:30:00+01:00","timeZone":"Europe/Berlin"},
             "extendedProperties":{"private":{"calendarSyncOwner":"owner-1",
              "calendarSyncEvent":"v1 2 abc123 appointment/A 10/01"}}}""";

    private Samples() {}

    static EventDetails details(String title, EventTime time) {
        return CalendarEvent.of(KEY, title, time).details();
    }

    static EventWrite insert(String id) {
        return new EventWrite.Insert(new EventMark("owner-1", KEY, 0, id), PLAIN);
    }
}
