package io.calendarsync;

/**
 * What a run learnt from calendars.
 *
 * @param blocked how many times were told to block, new or changed
 * @param freed how many were told not to block, whether they did before or not
 * @param edited how many events of the host's people had changed
 * @param deleted how many events of the host's people had deleted
 * @param unreadable how many entries could not be read, and were passed over
 */
public record ReadCounts(long blocked, long freed, long edited, long deleted, long unreadable) {
    /** Nothing learnt. */
    public static final ReadCounts NONE = new ReadCounts(0, 0, 0, 0, 0);

    /** These and those together. */
    public ReadCounts plus(ReadCounts other) {
        return new ReadCounts(
                blocked + other.blocked,
                freed + other.freed,
                edited + other.edited,
                deleted + other.deleted,
                unreadable + other.unreadable);
    }
}
