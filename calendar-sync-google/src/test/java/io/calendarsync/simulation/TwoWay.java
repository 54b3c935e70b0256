package io.calendarsync.simulation;

import io.calendarsync.DeletionPolicy;
import io.calendarsync.EditPolicy;
import java.util.SplittableRandom;

/**
 * What a host wants to know of its calendars, and what it wants done with what people do there.
 *
 * @param blocked whether it wants to know what else takes up a person's time
 * @param push whether it has an endpoint that is told of changes
 */
public record TwoWay(boolean blocked, EditPolicy edits, DeletionPolicy deletions, boolean push) {
    /** Nothing: it writes, and does not read. */
    public static final TwoWay NONE = new TwoWay(false, EditPolicy.OVERWRITE, DeletionPolicy.RESTORE, false);

    /** What most hosts want that want anything. */
    public static final TwoWay BLOCKED = new TwoWay(true, EditPolicy.OVERWRITE, DeletionPolicy.RESTORE, false);

    /** The same, told of changes. */
    public TwoWay pushed() {
        return new TwoWay(blocked, edits, deletions, true);
    }

    /** One host in three only writes; of the others, each wants something else. */
    static TwoWay by(SplittableRandom chance) {
        if (chance.nextInt(3) == 0) {
            return NONE;
        }
        EditPolicy[] edits = EditPolicy.values();
        DeletionPolicy[] deletions = DeletionPolicy.values();
        return new TwoWay(
                chance.nextInt(6) > 0,
                edits[chance.nextInt(edits.length)],
                deletions[chance.nextInt(deletions.length)],
                chance.nextBoolean());
    }

    /** Whether it reads its calendars at all. */
    boolean reads() {
        return blocked || edits != EditPolicy.OVERWRITE || deletions != DeletionPolicy.RESTORE;
    }

    /** Whether all that people do to its events is undone by the sync that sees it. */
    boolean putsRight() {
        return reads() && edits == EditPolicy.OVERWRITE && deletions == DeletionPolicy.RESTORE;
    }
}
