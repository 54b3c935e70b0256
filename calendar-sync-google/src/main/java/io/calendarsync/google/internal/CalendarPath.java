package io.calendarsync.google.internal;

import io.calendarsync.google.internal.http.UriText;

/** Paths of the Calendar API, with small unindented answers asked for. */
record CalendarPath(String events) {
    private static final String ROOT = "/calendar/v3";
    private static final String CALENDARS = ROOT + "/calendars";

    /** Where channels are ended. */
    static final String CHANNELS_STOP = ROOT + "/channels/stop";

    static CalendarPath of(String calendar) {
        return new CalendarPath(calendar(calendar) + "/events");
    }

    static String calendar(String address) {
        return CALENDARS + "/" + UriText.segment(address);
    }

    static String calendarList(String fields) {
        return ROOT + "/users/me/calendarList" + query(fields);
    }

    static String calendars(String fields) {
        return CALENDARS + query(fields);
    }

    String events(String fields) {
        return events + query(fields);
    }

    String watch(String fields) {
        return events + "/watch" + query(fields);
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
