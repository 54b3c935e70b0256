package io.calendarsync.testkit;

/** What the owner of a calendar lets somebody else do with it. */
public enum FakeRole {
    /** See when it is busy, and no more. */
    FREE_BUSY_READER,
    /** See its events, of private ones only their time. */
    READER,
    /** Change its events, but see of private ones only their time. */
    WRITER_WITHOUT_PRIVATE_ACCESS,
    /** See and change its events. */
    WRITER,
    /** Do everything that the owner may, but take it away. */
    OWNER
}
