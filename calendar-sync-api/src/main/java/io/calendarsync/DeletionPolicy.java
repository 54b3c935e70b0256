package io.calendarsync;

/** What becomes of an event of the host's that a person deleted on the calendar. */
public enum DeletionPolicy {
    /** It is written again. */
    RESTORE,
    /** It stays deleted until its booking changes. */
    RESPECT,
    /** As {@link #RESPECT}, and the host is told, so that it can cancel its booking. */
    REPORT
}
