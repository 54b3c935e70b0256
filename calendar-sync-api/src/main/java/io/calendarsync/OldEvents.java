package io.calendarsync;

/** What becomes of the events on a calendar when their connection is given another. */
public enum OldEvents {
    /** They stay as they are, until an undo or a disconnect is to delete everything. */
    LEAVE,
    /** Each is deleted once it stands on the other calendar; what is too long over to be written there stays. */
    MOVE,
    /** All of them are deleted. */
    DELETE
}
