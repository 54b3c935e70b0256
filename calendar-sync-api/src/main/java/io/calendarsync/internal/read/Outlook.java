package io.calendarsync.internal.read;

import io.calendarsync.BlockingRules;
import io.calendarsync.internal.secret.Hashes;
import io.calendarsync.spi.Reads;
import io.calendarsync.spi.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;

/**
 * How far a calendar is looked at, and when it is to be looked at anew since time went by.
 *
 * <p>A window stays as it is for as long as its position is gone on from, and what comes into reach later is not told
 * of. So a window reaches a week further than was asked for, and a week later the calendar is read from the start:
 * different calendars on different days and hours of the week, or those of a whole fleet would be read at once.
 */
public final class Outlook {
    // A change of what is asked for, or of what is made of the answers, needs another number.
    private static final String VERSION = "1";
    private static final Duration PERIOD = Duration.ofDays(7);

    private final BlockingRules rules;
    private final boolean told;
    private final long offset;

    /**
     * How far one calendar is looked at.
     *
     * @param name tells it from all others
     * @param told whether a sink is told of it
     */
    public Outlook(BlockingRules rules, String name, boolean told) {
        this.rules = rules;
        this.told = told;
        this.offset = Math.floorMod(Long.parseLong(Hashes.base32hex(12, "outlook", name), 32), PERIOD.toSeconds());
    }

    /** The window to read from the start at a moment. */
    public Window window(Instant now) {
        Instant today = now.truncatedTo(ChronoUnit.DAYS);
        return new Window(
                today.minus(rules.back()),
                today.plus(rules.ahead()).plus(PERIOD).plus(Duration.ofDays(1)));
    }

    /** What a position is good for: it is void when anything else is asked for. */
    public String shape() {
        return VERSION + ":"
                + Hashes.base64(
                        new TreeSet<>(rules.blocking()).toString(),
                        Boolean.toString(rules.titles()),
                        Boolean.toString(told),
                        rules.back().toString(),
                        rules.ahead().toString());
    }

    /** Whether a position can still be gone on from; a clock that went back before it says no. */
    public boolean isGood(Reads.Position position, Instant now) {
        return position.shape().equals(shape())
                && !position.readAt().isAfter(now)
                && period(position.readAt()) == period(now);
    }

    private long period(Instant at) {
        return Math.floorDiv(at.getEpochSecond() - offset, PERIOD.toSeconds());
    }
}
