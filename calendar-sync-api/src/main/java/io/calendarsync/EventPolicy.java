package io.calendarsync;

/** What becomes of the events on a calendar when its connection is let go. */
public enum EventPolicy {
    /** They stay as they are. */
    KEEP,
    /** Those that are not over yet are deleted. */
    DELETE_FUTURE,
    /** All that were ever written are deleted, and a calendar that was made for them if nothing else is on it. */
    DELETE_ALL
}
