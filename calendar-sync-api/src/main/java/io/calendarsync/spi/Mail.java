package io.calendarsync.spi;

/** Whom the calendar service mails about a change. */
public enum Mail {
    /** Nobody. */
    NONE,
    /** Guests who do not use this calendar service. */
    EXTERNAL,
    /** All guests. */
    ALL
}
