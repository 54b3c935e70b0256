package io.calendarsync.event;

/** Whether an event takes up its time. */
public enum Availability {
    /** The time is taken. */
    BUSY,
    /** The time stays free. */
    FREE
}
