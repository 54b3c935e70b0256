package io.calendarsync;

/** What becomes of an event of the host's that a person changed on the calendar. */
public enum EditPolicy {
    /** It is put right. */
    OVERWRITE,
    /** It stays as the person wants it until its booking changes. */
    KEEP,
    /** As {@link #KEEP}, and the host is told, so that it can change its booking. */
    REPORT
}
