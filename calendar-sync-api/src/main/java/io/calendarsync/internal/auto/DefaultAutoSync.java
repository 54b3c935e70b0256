package io.calendarsync.internal.auto;

import io.calendarsync.AutoSync;
import io.calendarsync.ConnectionId;
import io.calendarsync.internal.Wakeups;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Has a crew do what is next, and wait while there is nothing. */
final class DefaultAutoSync implements AutoSync {
    /** Clocks may jump: nobody waits for longer without a look at it. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(5);

    private final Upkeep upkeep;
    private final Wakeups wakeups;
    private final int workers;
    private final Duration closeWithin;
    private final Crew crew = new Crew(AFTER_INTERRUPT);
    private final Consumer<ConnectionId> sleeper = this::wake;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private State state = State.NEW;

    private enum State {
        NEW,
        STARTED,
        CLOSED
    }

    DefaultAutoSync(Upkeep upkeep, Wakeups wakeups, int workers, Duration closeWithin) {
        this.upkeep = upkeep;
        this.wakeups = wakeups;
        this.workers = workers;
        this.closeWithin = closeWithin;
    }

    @Override
    public AutoSync start() {
        lock.lock();
        try {
            if (state != State.NEW) {
                throw new IllegalStateException(
                        state == State.STARTED ? "it was started before" : "it was closed, and starts no more");
            }
            state = State.STARTED;
            wakeups.add(sleeper);
            crew.start(workers, this::work);
            return this;
        } catch (OutOfMemoryError noMoreThreads) {
            end();
            throw noMoreThreads;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        close(closeWithin);
    }

    @Override
    public boolean close(Duration within) {
        lock.lock();
        try {
            end();
        } finally {
            lock.unlock();
        }
        return crew.seeOff(within);
    }

    private void end() {
        state = State.CLOSED;
        wakeups.remove(sleeper);
        upkeep.end();
        news.signalAll();
    }

    private void wake(ConnectionId connection) {
        lock.lock();
        try {
            upkeep.wake(connection);
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        for (Optional<Runnable> job = take(); job.isPresent(); job = take()) {
            job.get().run();
        }
    }

    /** Waits for something to do; empty when it is over. */
    private Optional<Runnable> take() {
        lock.lock();
        try {
            while (state == State.STARTED) {
                Thread.interrupted(); // We interrupt once it is over; whoever did so now meant what was done before.
                Optional<Runnable> job = upkeep.next();
                if (job.isPresent()) {
                    news.signal(); // Others wait for what was next when they looked; that may be nearer now.
                    return job;
                }
                news.awaitNanos(untilNext());
            }
            return Optional.empty();
        } catch (InterruptedException over) {
            return take(); // Whether it is over is asked first.
        } finally {
            lock.unlock();
        }
    }

    private long untilNext() {
        Duration wait = upkeep.untilNext(LOOK);
        return (wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait).toNanos();
    }
}
