package io.calendarsync.testkit.internal.google.listing;

/** How much of a calendar's events somebody sees. */
public enum Sight {
    /** Everything. */
    ALL,
    /** Everything but the details of private events of others. */
    ALL_BUT_PRIVATE,
    /** When they take place, and nothing else. */
    TIMES
}
