package io.calendarsync.internal.auto;

import io.calendarsync.ConnectionId;
import io.calendarsync.internal.EngineParts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** All that is to be done by itself, in pieces, for whoever has a thread to spare. Safe for use by many threads. */
public final class Upkeep {
    /** How long a sync goes on while others wait. */
    private static final Duration SLICE = Duration.ofSeconds(30);

    private final EngineParts parts;
    private final AutoWork work;
    private final Schedule schedule;
    private final Rhythm rhythm;
    private final Roster roster;
    private final Grumbles grumbles = new Grumbles();
    private volatile boolean ending;

    /** What is to be done this often, by so many at once. */
    public Upkeep(EngineParts parts, AutoWork work, Duration interval, int workers) {
        this.parts = parts;
        this.work = work;
        this.schedule = new Schedule(workers, interval);
        this.rhythm = new Rhythm(interval, parts.chance(), parts.inbound().reads(), work::tells);
        this.roster = new Roster(parts, schedule, rhythm, interval);
    }

    /** Something to do now, for whoever asks and nobody else; it must be done, and throws nothing. */
    public Optional<Runnable> next() {
        Instant now = parts.now();
        if (roster.claim(now)) {
            return Optional.of(this::look);
        }
        return schedule.next(now).map(turn -> () -> take(turn));
    }

    /** How long until there is something to do, at most this. */
    public Duration untilNext(Duration most) {
        Instant now = parts.now();
        Duration turn = schedule.untilNext(now).orElse(most);
        Duration look = roster.untilNext(now).orElse(most);
        Duration wait = turn.compareTo(look) < 0 ? turn : look;
        return wait.compareTo(most) < 0 ? wait : most;
    }

    /** Something of a connection changed. */
    public void wake(ConnectionId connection) {
        schedule.wake(connection, parts.now());
    }

    /** Whatever goes on is to leave the rest to a later sync. */
    public void end() {
        ending = true;
    }

    private void look() {
        try {
            roster.look();
        } catch (RuntimeException | Error broken) {
            grumbles.say("the list", parts.namespace(), broken, parts.now());
        }
    }

    private void take(Turn turn) {
        schedule.done(turn, sync(turn), parts.now());
    }

    private Next sync(Turn turn) {
        Instant began = parts.now();
        try {
            if (isQuiet(turn, began) && !work.hasNews(turn.connection())) {
                return rhythm.quiet(began, turn.quietUntil().orElseThrow());
            }
            return rhythm.after(turn, work.sync(turn.connection(), () -> givesWay(began)), parts.now());
        } catch (RuntimeException | Error broken) {
            grumbles.say("the sync", turn.connection().toString(), broken, parts.now());
            return rhythm.afterBroken(turn, parts.now());
        }
    }

    private static boolean isQuiet(Turn turn, Instant now) {
        return !turn.woken() && turn.quietUntil().filter(now::isBefore).isPresent();
    }

    private boolean givesWay(Instant began) {
        Instant now = parts.now();
        return ending || (now.isAfter(began.plus(SLICE)) && schedule.isCrowded(now));
    }
}
