package io.calendarsync.internal.auto;

import io.calendarsync.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Says whose turn it is. Asks nobody, and goes by the time that it is told.
 *
 * <p>A connection has one turn at a time. Of those that wait, the tenant with the fewest at work comes first, then whoever
 * waits longest. What was woken goes before what is only due, unless that waits too long; and of several workers one is
 * kept for it. Safe for use by many threads.
 */
public final class Schedule {
    /** How long to wait for more changes of a connection, once one was told. */
    static final Duration QUIET = Duration.ofMillis(200);

    private final int workers;
    private final int ordinary;
    private final Duration patience;
    private final Forward time = new Forward();
    private final Map<ConnectionId, Place> places = new HashMap<>();
    private final Map<String, Integer> atWork = new HashMap<>();
    private final Queue woken = new Queue();
    private final Queue due = new Queue();
    private int busy;
    private int ordinaryBusy;
    private long numbers;

    /**
     * An empty one.
     *
     * @param workers how many turns there are at once
     * @param patience how much later than what was woken anything else may come
     */
    public Schedule(int workers, Duration patience) {
        this.workers = workers;
        this.ordinary = Math.max(1, workers - 1);
        this.patience = patience;
    }

    /** Has a connection take part, with its first turn at a moment; false, and nothing, when it does already. */
    public synchronized boolean add(ConnectionId connection, Instant at) {
        boolean fresh = !places.containsKey(connection);
        if (fresh) {
            await(place(connection), time.of(at), false);
        }
        return fresh;
    }

    /** Something changed: a turn as soon as it has been quiet for a moment, and once more if it has one just now. */
    public synchronized void wake(ConnectionId connection, Instant now) {
        Instant soon = time.now(now).plus(QUIET);
        Place known = places.get(connection);
        Place place = known == null ? place(connection) : known;
        if (known == null) {
            await(place, soon, true);
        } else if (place.atWork) {
            place.onceMore = place.onceMore.or(() -> Optional.of(soon));
        } else if (!place.woken || place.due.isAfter(soon)) {
            queueOf(place).remove(place);
            await(place, place.due.isBefore(soon) ? place.due : soon, true);
        }
    }

    /** Hands out a turn that has come; {@link #done} must follow. */
    public synchronized Optional<Turn> next(Instant now) {
        Optional<Place> first = first(time.now(now));
        first.ifPresent(place -> {
            queueOf(place).remove(place);
            place.atWork = true;
            count(place, 1);
        });
        return first.map(Place::turn);
    }

    /** Ends a turn. */
    public synchronized void done(Turn turn, Next next, Instant now) {
        Instant present = time.now(now);
        Place place = places.get(turn.connection());
        if (place == null || !place.atWork) {
            throw new IllegalStateException("not the turn of " + turn.connection());
        }
        place.atWork = false;
        place.setbacks = next.setbacks();
        place.quietUntil = next.quietUntil();
        count(place, -1);
        Optional<Instant> onceMore = place.onceMore;
        place.onceMore = Optional.empty();
        if (onceMore.isPresent()) {
            await(place, onceMore.get().isAfter(present) ? onceMore.get() : present, true);
        } else if (next.at().isPresent()) {
            await(place, time.of(next.at().get()), next.woken());
        } else {
            places.remove(turn.connection());
        }
    }

    /** How long until there is a turn for whoever is free now; empty when there is none to be seen. */
    public synchronized Optional<Duration> untilNext(Instant now) {
        Instant present = time.now(now);
        Optional<Instant> ordinaryTurn = ordinaryIsFree() ? due.earliest() : Optional.empty();
        return earlier(woken.earliest(), ordinaryTurn)
                .map(at -> at.isAfter(present) ? Duration.between(present, at) : Duration.ZERO);
    }

    /** Whether somebody whose turn has come waits only since all workers that may take it are at work. */
    public synchronized boolean isCrowded(Instant now) {
        Instant present = time.now(now);
        return (busy >= workers && woken.first(present).isPresent())
                || ((busy >= workers || !ordinaryIsFree()) && due.first(present).isPresent());
    }

    private Optional<Place> first(Instant now) {
        Optional<Place> urgent = woken.first(now);
        Optional<Place> other = ordinaryIsFree() ? due.first(now) : Optional.empty();
        boolean tooLong = urgent.isPresent()
                && other.isPresent()
                && other.get().due.plus(patience).isBefore(urgent.get().due);
        return urgent.isEmpty() || tooLong ? other : urgent;
    }

    private boolean ordinaryIsFree() {
        return ordinaryBusy < ordinary;
    }

    private Place place(ConnectionId connection) {
        Place place = new Place(connection, numbers++, Instant.MIN);
        places.put(connection, place);
        return place;
    }

    private void await(Place place, Instant at, boolean isWoken) {
        place.due = at;
        place.woken = isWoken;
        queueOf(place).add(place, atWork.getOrDefault(place.connection.tenant(), 0));
    }

    private Queue queueOf(Place place) {
        return place.woken ? woken : due;
    }

    private void count(Place place, int more) {
        String tenant = place.connection.tenant();
        busy += more;
        ordinaryBusy += place.woken ? 0 : more;
        int count = atWork.merge(tenant, more, Integer::sum);
        if (count == 0) {
            atWork.remove(tenant);
        }
        woken.atWork(tenant, count);
        due.atWork(tenant, count);
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return other.filter(at -> one.map(at::isBefore).orElse(true)).or(() -> one);
    }
}
