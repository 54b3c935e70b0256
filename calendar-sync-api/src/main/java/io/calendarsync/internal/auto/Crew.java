package io.calendarsync.internal.auto;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads that all do the same until that ends, and are seen off then. */
final class Crew {
    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);

    private final Duration afterInterrupt;
    private final List<Thread> threads = new ArrayList<>();
    private final Semaphore gone = new Semaphore(0);

    /** One that gets so long to go once it was interrupted. */
    Crew(Duration afterInterrupt) {
        this.afterInterrupt = afterInterrupt;
    }

    /** Starts so many; where there cannot be so many, those that were started stay. */
    synchronized void start(int count, Runnable work) {
        for (int number = 1; number <= count; number++) {
            Thread thread = new Thread(() -> doAndGo(work), "calendar-sync-" + number);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    private void doAndGo(Runnable work) {
        try {
            work.run();
        } finally {
            gone.release();
        }
    }

    /** Waits for all but the caller to go, then interrupts them and waits a little more; false when one stays. */
    boolean seeOff(Duration within) {
        List<Thread> others = others();
        boolean interrupted = false;
        boolean allGone = false;
        try {
            allGone = areGone(others.size(), within);
        } catch (InterruptedException inAHurry) {
            interrupted = true;
        }
        if (!allGone) {
            others.forEach(Thread::interrupt);
        }
        for (boolean waited = allGone; !waited; ) {
            try {
                allGone = areGone(others.size(), afterInterrupt);
                waited = true;
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (allGone) {
            interrupted |= joins(others);
        } else {
            others.stream().filter(Thread::isAlive).forEach(Crew::report);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return allGone;
    }

    private synchronized List<Thread> others() {
        return threads.stream()
                .filter(thread -> !thread.equals(Thread.currentThread()))
                .toList();
    }

    private boolean areGone(int count, Duration within) throws InterruptedException {
        boolean all = gone.tryAcquire(count, TimeUnit.NANOSECONDS.convert(within), TimeUnit.NANOSECONDS);
        if (all) {
            gone.release(count); // Somebody else may wait for them too.
        }
        return all;
    }

    /** Waits for what a thread does after its last word to us; whether it was interrupted meanwhile. */
    private static boolean joins(List<Thread> leaving) {
        boolean interrupted = false;
        for (Thread thread : leaving) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        }
        return interrupted;
    }

    private static void report(Thread thread) {
        Throwable where = new Throwable(thread.getName() + " is here");
        where.setStackTrace(thread.getStackTrace());
        LOG.warn("{} heeds no interrupt, and was left at work", thread.getName(), where);
    }
}
