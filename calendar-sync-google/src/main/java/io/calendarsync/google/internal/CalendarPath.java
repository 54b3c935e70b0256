package io.calendarsync.google.internal;

import io.calendarsync.google.internal.http.UriText;

/** Paths of the Calendar API, with small unindented answers asked for. */
record CalendarPath(String events) {
    private static final String CALENDARS = "/calendar/v3/calendars";

    static CalendarPath of(String calendar) {
        return new CalendarPath(CALENDARS + "/" + UriText.segment(calendar) + "/events");
    }

    static String calendars(String fields) {
        return CALENDARS + query(fields);
    }

    String events(String fields) {
        return events + query(fields);
    }

    String event(String id) {
        return events + "/" + UriText.segment(id);
    }

    String event(String id, String fields) {
        return event(id) + query(fields);
    }

    private static String query(String fields) {
        return "?prettyPrint=false&fields=" + fields;
    }
}
