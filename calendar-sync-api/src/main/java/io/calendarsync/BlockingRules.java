package io.calendarsync;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which events of others block a person's time, and how much of them is told.
 *
 * <p>An event blocks when every sort that it is of does; one of no special sort always does.
 *
 * @param blocking the sorts that block
 * @param titles whether titles are told; else no more than when the person is busy
 * @param back how long ago an event may have ended and still be told
 * @param ahead how far ahead events are told, at least
 */
public record BlockingRules(Set<Sort> blocking, boolean titles, Duration back, Duration ahead) {
    private static final Duration LONGEST = Duration.ofDays(1830);

    /** Blocked by what most people call busy, without titles, from yesterday to a year ahead. */
    public static final BlockingRules DEFAULT = new BlockingRules(
            EnumSet.of(Sort.TENTATIVE, Sort.UNANSWERED, Sort.ALL_DAY, Sort.OUT_OF_OFFICE, Sort.FOCUS_TIME),
            false,
            Duration.ofDays(1),
            Duration.ofDays(365));

    /** Refuses a reach that no calendar can be read for. */
    public BlockingRules {
        blocking = Set.copyOf(blocking);
        if (back.isNegative() || back.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("blocked time reaches back by nothing to five years");
        }
        if (ahead.isNegative() || ahead.isZero() || ahead.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("blocked time reaches ahead by more than nothing, to five years");
        }
    }

    /** The same, with these sorts blocking too. */
    public BlockingRules with(Sort first, Sort... more) {
        Set<Sort> all = EnumSet.of(first, more);
        all.addAll(blocking);
        return new BlockingRules(all, titles, back, ahead);
    }

    /** The same, with these sorts not blocking. */
    public BlockingRules without(Sort first, Sort... more) {
        Set<Sort> left = EnumSet.complementOf(EnumSet.of(first, more));
        left.retainAll(blocking);
        return new BlockingRules(left, titles, back, ahead);
    }

    /** The same, telling titles too. */
    public BlockingRules withTitles() {
        return new BlockingRules(blocking, true, back, ahead);
    }

    /** The same with another reach back. */
    public BlockingRules back(Duration length) {
        return new BlockingRules(blocking, titles, length, ahead);
    }

    /** The same with another reach ahead. */
    public BlockingRules ahead(Duration length) {
        return new BlockingRules(blocking, titles, back, length);
    }

    /** What may make an event special. */
    public enum Sort {
        /** It is shown as free. */
        FREE,
        /** The person declined it. */
        DECLINED,
        /** The person, or whoever made it, is not sure of it. */
        TENTATIVE,
        /** The person has not answered the invitation. */
        UNANSWERED,
        /** It takes whole days. */
        ALL_DAY,
        /** The person is away. */
        OUT_OF_OFFICE,
        /** The person wants to be left alone. */
        FOCUS_TIME,
        /** Where the person works; shown as free by nature, which does not count. */
        WORKING_LOCATION,
        /** Somebody's birthday; shown as free by nature, which does not count. */
        BIRTHDAY
    }
}
