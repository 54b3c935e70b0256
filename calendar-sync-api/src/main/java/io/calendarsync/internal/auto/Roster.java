package io.calendarsync.internal.auto;

import io.calendarsync.ConnectionId;
import io.calendarsync.internal.EngineParts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds who is connected and who owes, once in an interval, a page at a time; one worker at a time looks. */
final class Roster {
    private static final int PAGE = 500;

    private final EngineParts parts;
    private final Schedule schedule;
    private final Rhythm rhythm;
    private final Duration interval;
    private final Forward time = new Forward();

    private boolean looking;
    private Instant due = Instant.MIN;
    // The rest belongs to whoever looks.
    private Optional<ConnectionId> after = Optional.empty();
    private long found;
    private int setbacks;

    Roster(EngineParts parts, Schedule schedule, Rhythm rhythm, Duration interval) {
        this.parts = parts;
        this.schedule = schedule;
        this.rhythm = rhythm;
        this.interval = interval;
    }

    /** Whether whoever asks has to {@link #look} now. */
    synchronized boolean claim(Instant now) {
        boolean mine = !looking && !due.isAfter(time.now(now));
        looking |= mine;
        return mine;
    }

    /** Reads one page, and what is owed after the last. */
    void look() {
        Optional<Duration> wait = Optional.empty();
        try {
            List<ConnectionId> page = parts.store().connections().connected(after, PAGE);
            Instant now = parts.now();
            page.forEach(connection -> found += schedule.add(connection, now.plus(rhythm.first(found + 1))) ? 1 : 0);
            if (page.size() < PAGE) {
                parts.store().debts().due(now, PAGE).forEach(debt -> schedule.add(debt.connection(), now));
                after = Optional.empty();
                found = 0;
                wait = Optional.of(rhythm.between());
            } else {
                after = Optional.of(page.get(page.size() - 1));
            }
            setbacks = 0;
        } catch (RuntimeException | Error broken) {
            wait = Optional.of(rhythm.broken(setbacks++, interval));
            throw broken;
        } finally {
            looked(wait);
        }
    }

    /** How long until somebody has to look; empty while somebody does. */
    synchronized Optional<Duration> untilNext(Instant now) {
        Instant present = time.now(now);
        if (looking) {
            return Optional.empty();
        }
        return Optional.of(due.isAfter(present) ? Duration.between(present, due) : Duration.ZERO);
    }

    private synchronized void looked(Optional<Duration> wait) {
        due = time.now(parts.now()).plus(wait.orElse(Duration.ZERO));
        looking = false;
    }
}
