package io.calendarsync.testkit.internal.google.calendar;

import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may do with a calendar. */
public enum Role {
    /** May see when it is busy. */
    FREE_BUSY_READER("freeBusyReader"),
    /** May see it. */
    READER("reader"),
    /** May change its events but the private ones of others. */
    WRITER_WITHOUT_PRIVATE_ACCESS("writerWithoutPrivateAccess"),
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

    /** The role of Google's word. */
    public static Optional<Role> named(String word) {
        return Stream.of(values()).filter(role -> role.wire.equals(word)).findFirst();
    }

    public boolean mayWrite() {
        return compareTo(READER) > 0;
    }
}
