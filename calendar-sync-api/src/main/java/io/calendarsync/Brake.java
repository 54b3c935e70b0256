package io.calendarsync;

/**
 * From when on deletions look like too many and are held.
 *
 * <p>Whatever the numbers: when listings have nothing of all that stands there, that is always too many.
 *
 * @param dailyCount held when, over a day, more than this many events
 * @param dailyShare and more than this share of those that stood there were to go; what was approved does not count
 * @param snapshotCount held when more than this many events
 * @param snapshotShare and more than this share were to go because a listing did not have them
 */
public record Brake(int dailyCount, double dailyShare, int snapshotCount, double snapshotShare) {

    /** More than 25 and a fifth over a day; more than 4 and half because a listing did not have them. */
    public static final Brake DEFAULT = new Brake(25, 0.2, 4, 0.5);

    /** Refuses shares that are none. */
    public Brake {
        if (dailyCount < 0 || snapshotCount < 0 || !share(dailyShare) || !share(snapshotShare)) {
            throw new IllegalArgumentException("counts must not be negative, shares from 0 to 1");
        }
    }

    private static boolean share(double value) {
        return value >= 0 && value <= 1;
    }
}
