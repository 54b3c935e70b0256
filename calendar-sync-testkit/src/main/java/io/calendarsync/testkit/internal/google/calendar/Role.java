package io.calendarsync.testkit.internal.google.calendar;

/** What somebody may do with a calendar. */
public enum Role {
    /** May see it. */
    READER("reader"),
    /** May change its events. */
    WRITER("writer"),
    /** May do everything. */
    OWNER("owner");

    private final String wire;

    Role(String wire) {
        this.wire = wire;
    }

    /** Google's word. */
    public String wire() {
        return wire;
    }

    boolean mayWrite() {
        return this != READER;
    }
}
