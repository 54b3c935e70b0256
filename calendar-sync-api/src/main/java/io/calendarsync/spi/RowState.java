package io.calendarsync.spi;

/** How an event stands between the host and its calendar. */
public enum RowState {
    /** An insert of this generation was decided, and may or may not have been sent. */
    INTENDED,
    /** It stands on the calendar. */
    LIVE,
    /** A write was sent, and nobody knows whether it was done. */
    IN_DOUBT,
    /** It is to be deleted. */
    REMOVING,
    /** It was deleted, or never stood there. */
    REMOVED,
    /** It is not written yet: its time is too far ahead. */
    DEFERRED,
    /** It was refused, and is set aside with its reason. */
    QUARANTINED
}
