package io.calendarsync.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;

/**
 * Lets several nodes work at once, one step of one of them at a time, in an order that chance decides.
 *
 * <p>Each works on a thread of its own and only while it has the baton, which it hands on at boundaries. Time passes only
 * when all of them wait.
 */
final class Turns {
    private final Time time;
    private final List<Seat> seats = new ArrayList<>();
    private final Semaphore over = new Semaphore(0);
    private SplittableRandom chance = new SplittableRandom(0);
    private volatile boolean together;
    private Seat running = new Seat();

    Turns(Time time) {
        this.time = time;
    }

    boolean together() {
        return together;
    }

    /** Does these until all are done; throws what the first of them threw. */
    void together(List<Runnable> works, SplittableRandom order) {
        chance = order;
        seats.clear();
        works.forEach(work -> seats.add(new Seat(work)));
        together = true;
        handOn();
        over.acquireUninterruptibly();
        together = false;
        for (Seat seat : seats) {
            if (seat.thrown instanceof Broken broken) {
                throw broken;
            }
            if (seat.thrown != null) {
                throw new IllegalStateException(seat.thrown);
            }
        }
    }

    /** A boundary: perhaps another one goes on now. */
    void step() {
        if (together && chance.nextInt(3) == 0) {
            handOnAndWait(running);
        }
    }

    /** The one that works waits; the others go on meanwhile. */
    void sleep(Duration length) {
        if (!together) {
            time.pass(length);
            return;
        }
        Seat me = running;
        me.wakeAt = time.now().plus(length);
        handOnAndWait(me);
    }

    private void handOnAndWait(Seat me) {
        handOn();
        me.go.acquireUninterruptibly();
    }

    private void handOn() {
        List<Seat> left = seats.stream().filter(seat -> !seat.done).toList();
        if (left.isEmpty()) {
            over.release();
            return;
        }
        Instant first = left.stream()
                .map(seat -> seat.wakeAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (first.isAfter(time.now())) {
            time.pass(Duration.between(time.now(), first));
        }
        Instant now = time.now();
        List<Seat> awake =
                left.stream().filter(seat -> !seat.wakeAt.isAfter(now)).toList();
        Seat next = awake.get(chance.nextInt(awake.size()));
        next.wakeAt = Instant.MIN;
        running = next;
        next.go.release();
    }

    private final class Seat {
        private final Semaphore go = new Semaphore(0);
        private Instant wakeAt = Instant.MIN;
        private boolean done;
        private Throwable thrown;

        Seat() {}

        Seat(Runnable work) {
            Thread thread = new Thread(() -> run(work), "node at work");
            thread.setDaemon(true);
            thread.start();
        }

        private void run(Runnable work) {
            go.acquireUninterruptibly();
            try {
                work.run();
            } catch (Throwable fault) {
                thrown = fault;
            } finally {
                done = true;
                handOn();
            }
        }
    }
}
