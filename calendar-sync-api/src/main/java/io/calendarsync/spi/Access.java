package io.calendarsync.spi;

/** What a connection needs to be allowed at the provider; each asks for no more than its own use. */
public enum Access {
    /** To create calendars of its own, and to write on them. */
    OWN_CALENDAR,
    /** To write on the account's primary calendar. */
    PRIMARY_CALENDAR,
    /** To list the account's calendars, and to write on any of them. */
    ANY_CALENDAR,
    /** To see when other calendars of the account are busy, and nothing more of them. */
    BUSY_TIMES,
    /** To read the events of other calendars of the account. */
    EVENT_DETAILS
}
