package io.calendarsync.internal.auto;

import io.calendarsync.ConnectionId;
import io.calendarsync.SyncOutcome;
import io.calendarsync.internal.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/** Says when it is a connection's turn again. Safe for use by many threads. */
public final class Rhythm {
    /** What waits for somebody to act is looked at this often at least. */
    static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration BROKEN = Duration.ofSeconds(10);
    private static final Duration APART = Duration.ofMillis(100);
    private static final int RELAXED = 6;

    private final Duration interval;
    private final Chance chance;
    private final boolean reads;
    private final Predicate<ConnectionId> tells;

    /**
     * One that looks this often.
     *
     * @param reads whether calendars are read, which goes on where writing does not
     * @param tells whether host and provider both tell of changes by themselves
     */
    public Rhythm(Duration interval, Chance chance, boolean reads, Predicate<ConnectionId> tells) {
        this.interval = interval;
        this.chance = chance;
        this.reads = reads;
        this.tells = tells;
    }

    /** How long after it was found the n-th of those found at once has its first turn: few at once, many by and by. */
    Duration first(long nth) {
        Duration span = nth > interval.toMillis() / APART.toMillis() ? interval : APART.multipliedBy(nth);
        return chance.within(span);
    }

    /** How long between two looks at who is connected. */
    Duration between() {
        return chance.spread(interval);
    }

    /** How long to wait after something of ours or the host's broke, the more often the longer. */
    Duration broken(int setbacks, Duration most) {
        return backoff(BROKEN, setbacks, most);
    }

    /** When the next turn is, by what came of one. */
    public Next after(Turn turn, SyncOutcome outcome, Instant now) {
        if (outcome instanceof SyncOutcome.Synced) {
            return Next.at(now.plus(chance.spread(relaxed(turn))));
        }
        if (outcome instanceof SyncOutcome.Paused paused) {
            return Next.at(resumed(paused.until(), now));
        }
        if (outcome instanceof SyncOutcome.Skipped skipped) {
            return switch (skipped.reason()) {
                case NOT_CONNECTED, PAUSED -> Next.NONE;
                case ALREADY_RUNNING ->
                    Next.again(turn, turn.woken(), now.plus(backoff(SOON, turn.setbacks(), interval)));
                case OLDER_VERSION -> later(turn, now);
            };
        }
        boolean muchGoesOn = outcome instanceof SyncOutcome.Held || reads;
        return muchGoesOn ? Next.at(now.plus(chance.spread(interval))) : later(turn, now);
    }

    /** When the next turn is after one that broke; what was woken stays so, and never waits for longer than others do. */
    public Next afterBroken(Turn turn, Instant now) {
        Duration most = turn.woken() ? interval : longer(interval, LONGEST);
        return Next.again(turn, turn.woken(), now.plus(broken(turn.setbacks(), most)));
    }

    /** How long to wait where nothing is known to be left; longer only if news are known to reach this very place. */
    private Duration relaxed(Turn turn) {
        Duration longest = shorter(interval.multipliedBy(RELAXED), longer(interval, LONGEST));
        return turn.heard() && tells.test(turn.connection()) ? longest : interval;
    }

    /** Not before it makes sense, and not all at once; but what goes on meanwhile is looked at as ever. */
    private Instant resumed(Instant until, Instant now) {
        if (until.isAfter(now.plus(interval))) {
            return now.plus(chance.spread(interval));
        }
        Duration wait = longer(Duration.between(now, until), AT_ONCE);
        return now.plus(wait).plus(chance.within(wait.dividedBy(4)));
    }

    private Next later(Turn turn, Instant now) {
        return Next.again(turn, false, now.plus(backoff(interval, turn.setbacks(), longer(interval, LONGEST))));
    }

    private Duration backoff(Duration first, int setbacks, Duration most) {
        return chance.spread(shorter(first.multipliedBy(1L << Math.min(setbacks, 12)), most));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
