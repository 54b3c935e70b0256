package io.calendarsync.internal.auto;

import io.calendarsync.ConnectionId;
import io.calendarsync.SyncOutcome;
import io.calendarsync.internal.Chance;
import io.calendarsync.internal.Inbound;
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
            return synced(turn, now);
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
        return goesOn(outcome) ? Next.at(now.plus(chance.spread(interval))) : later(turn, now);
    }

    /** Whether much is done although something stands in the way. */
    private boolean goesOn(SyncOutcome outcome) {
        return !(outcome instanceof SyncOutcome.Blocked blocked) || (reads && Inbound.goesOnDespite(blocked.problem()));
    }

    /** When the next turn is after one that broke; what was woken stays so, and never waits for longer than others do. */
    public Next afterBroken(Turn turn, Instant now) {
        Duration most = turn.woken() ? interval : longer(interval, LONGEST);
        return Next.again(turn, turn.woken(), now.plus(broken(turn.setbacks(), most)));
    }

    /** The provider is asked less often only where all that happens is known to reach the stores. */
    private Next synced(Turn turn, Instant now) {
        Duration longest = shorter(interval.multipliedBy(RELAXED), longer(interval, LONGEST));
        boolean relaxes = longest.compareTo(interval) > 0 && tells.test(turn.connection());
        return relaxes ? quiet(now, now.plus(chance.spread(longest))) : Next.at(now.plus(chance.spread(interval)));
    }

    /** The next turn while it is quiet: news that reached another node are found in the stores. */
    Next quiet(Instant now, Instant until) {
        Instant next = now.plus(chance.spread(interval));
        return next.isBefore(until) ? Next.quiet(next, until) : Next.at(until);
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
