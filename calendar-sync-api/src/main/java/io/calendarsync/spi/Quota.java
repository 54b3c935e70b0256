package io.calendarsync.spi;

/**
 * What a provider lets one application do, in units of its own accounting.
 *
 * @param perUserMinute units a minute for one account
 * @param perProjectMinute units a minute for the whole application
 * @param perProjectDay units a day for the whole application
 * @param patchUnits how many units one change of an event costs; everything else costs one
 */
public record Quota(long perUserMinute, long perProjectMinute, long perProjectDay, int patchUnits) {

    /** No limits, for fakes and measurements. */
    public static final Quota UNLIMITED = new Quota(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, 1);

    /** Refuses limits that would never let anything through. */
    public Quota {
        if (perUserMinute < 1 || perProjectMinute < 1 || perProjectDay < 1 || patchUnits < 1) {
            throw new IllegalArgumentException("every limit must be at least 1");
        }
    }
}
