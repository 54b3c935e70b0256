package io.calendarsync.spi;

/**
 * The host's own position in its changes, kept by the engine unread.
 *
 * @param value at most 1,000 characters; empty at the very beginning
 */
public record Cursor(String value) {

    /** Before the first change. */
    public static final Cursor START = new Cursor("");

    /** Refuses a position that stores could not keep. */
    public Cursor {
        if (value.length() > 1000) {
            throw new IllegalArgumentException("cursor is longer than 1,000 characters");
        }
    }
}
