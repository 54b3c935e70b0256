package io.calendarsync.testkit.internal.google.push;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thread that delivers as long as messages wait, and then ends; the next message begins another. */
final class Rounds {
    // Long enough for most answers to arrive before the message that their call has caused.
    private static final long MOMENT_MILLIS = 20;

    private final Courier courier;
    private final Outbox outbox;
    private boolean wanted;
    private @Nullable Thread thread;

    Rounds(Courier courier, Outbox outbox) {
        this.courier = courier;
        this.outbox = outbox;
    }

    synchronized void begin() {
        wanted = true;
        if (thread == null && !outbox.isEmpty()) {
            Thread begun = new Thread(this::go, "fake-google-push");
            begun.setDaemon(true);
            thread = begun;
            begun.start();
        }
    }

    synchronized void end() {
        wanted = false;
    }

    private void go() {
        try {
            while (goesOn()) {
                List<Outbox.Outgoing> due = outbox.takeDue(courier.now());
                if (pausedWell()) {
                    courier.deliver(due);
                } else {
                    due.forEach(outbox::putBack);
                }
            }
        } finally {
            leave();
        }
    }

    private synchronized void leave() {
        if (Thread.currentThread().equals(thread)) {
            thread = null;
        }
    }

    private synchronized boolean goesOn() {
        if (!wanted || outbox.isEmpty()) {
            thread = null;
            return false;
        }
        return true;
    }

    // Also the pace at which a clock that somebody moves by hand is looked at.
    private boolean pausedWell() {
        try {
            Thread.sleep(MOMENT_MILLIS);
        } catch (InterruptedException stopped) {
            end();
        }
        return stillWanted();
    }

    private synchronized boolean stillWanted() {
        return wanted;
    }
}
