package io.calendarsync.spi;

/** What a connection needs to be allowed at the provider; each asks for no more than its own use. */
public enum Access {
    /** To create calendars of its own, and to write on them. */
    OWN_CALENDAR,
    /** To write on the account's primary calendar. */
    PRIMARY_CALENDAR
}
