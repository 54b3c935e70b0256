package io.calendarsync;

/**
 * What a run did with the events of one kind.
 *
 * @param created how many it put on the calendar, or brought back
 * @param updated how many it changed there
 * @param removed how many it deleted there
 * @param unchanged how many it found as they should be
 * @param setAside how many were refused and wait for correction
 * @param waiting how many wait for a later run
 */
public record KindCounts(int created, int updated, int removed, int unchanged, int setAside, int waiting) {

    /** Nothing done. */
    public static final KindCounts NONE = new KindCounts(0, 0, 0, 0, 0, 0);

    /** How many events the run wrote, deletions apart. */
    public int synced() {
        return created + updated;
    }

    /** These and those together. */
    public KindCounts plus(KindCounts other) {
        return new KindCounts(
                created + other.created,
                updated + other.updated,
                removed + other.removed,
                unchanged + other.unchanged,
                setAside + other.setAside,
                waiting + other.waiting);
    }
}
