package io.calendarsync.spi;

/** The fields of an event that a host may leave to the calendar's user. */
public enum EventField {
    /** The longer text. */
    DESCRIPTION,
    /** The place. */
    LOCATION,
    /** The colour. */
    COLOR,
    /** Who may read it. */
    VISIBILITY,
    /** Whether it takes up its time. */
    AVAILABILITY,
    /** The way back to the host's page. */
    LINK,
    /** How it repeats. */
    RECURRENCE,
    /** When its user is reminded. */
    REMINDERS,
    /** Who is invited. */
    GUESTS,
    /** The video meeting. */
    MEETING
}
