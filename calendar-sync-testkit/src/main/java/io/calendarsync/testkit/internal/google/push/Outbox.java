package io.calendarsync.testkit.internal.google.push;

import io.calendarsync.testkit.FakeMessage;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The messages that wait to be sent, and what a test makes of them meanwhile. */
public final class Outbox {
    private static final int ROOM = 10_000;

    private final Deque<Outgoing> waiting = new ArrayDeque<>();
    // First messages that the call which opened their channel sends before it is answered.
    private final List<BeforeAnswer> beforeAnswers = new ArrayList<>();
    private Runnable arrival = () -> {};
    private int toLose;
    private int toRepeat;
    private boolean held;

    /** A message on its way: when it goes next, and how often it went. */
    public record Outgoing(Channel channel, FakeMessage message, Instant due, int attempts) {
        Outgoing again(Instant later) {
            return new Outgoing(channel, message, later, attempts + 1);
        }
    }

    private record BeforeAnswer(Thread caller, Outgoing outgoing) {}

    /** What waits, in the order in which it goes. */
    public synchronized List<FakeMessage> waiting() {
        return waiting.stream().map(Outgoing::message).toList();
    }

    /** Takes out what is due, unless everything is held. */
    public synchronized List<Outgoing> takeDue(Instant now) {
        if (held) {
            return List.of();
        }
        List<Outgoing> all = List.copyOf(waiting);
        waiting.clear();
        List<Outgoing> due = new ArrayList<>();
        all.forEach(outgoing -> (now.isBefore(outgoing.due()) ? waiting : due).add(outgoing));
        return due;
    }

    /** Loses the next messages. */
    public synchronized void loses(int messages) {
        toLose = positive(messages);
    }

    /** Doubles the next messages. */
    public synchronized void repeats(int messages) {
        toRepeat = positive(messages);
    }

    /** Turns the order round. */
    public synchronized void reverses() {
        List<Outgoing> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(waiting::addFirst);
    }

    /** Lets nothing out. */
    public synchronized void holds() {
        held = true;
    }

    /** Lets everything out again. */
    public void releases() {
        synchronized (this) {
            held = false;
        }
        arrival();
    }

    void first(Channel channel, FakeMessage message, boolean beforeAnswer) {
        synchronized (this) {
            if (beforeAnswer && !held) {
                for (int copies = copies(); copies > 0; copies--) {
                    beforeAnswers.add(new BeforeAnswer(Thread.currentThread(), fresh(channel, message)));
                }
                return;
            }
        }
        add(channel, message);
    }

    void add(Channel channel, FakeMessage message) {
        synchronized (this) {
            for (int copies = copies(); copies > 0; copies--) {
                put(fresh(channel, message));
            }
        }
        arrival();
    }

    synchronized void putBack(Outgoing outgoing) {
        put(outgoing);
    }

    /** Takes out what this thread's call has to send before it is answered. */
    synchronized List<Outgoing> takeBeforeAnswer() {
        if (beforeAnswers.isEmpty()) {
            return List.of();
        }
        List<Outgoing> own = beforeAnswers.stream()
                .filter(first -> first.caller().equals(Thread.currentThread()))
                .map(BeforeAnswer::outgoing)
                .toList();
        beforeAnswers.removeIf(first -> first.caller().equals(Thread.currentThread()));
        return own;
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Says who hears of it when there may be something to send. */
    synchronized void whenSomethingArrives(Runnable listener) {
        arrival = listener;
    }

    private void arrival() {
        Runnable listener;
        synchronized (this) {
            listener = arrival;
        }
        listener.run();
    }

    private void put(Outgoing outgoing) {
        if (waiting.size() == ROOM) {
            waiting.removeFirst();
        }
        waiting.add(outgoing);
    }

    private int copies() {
        if (toLose > 0) {
            toLose--;
            return 0;
        }
        if (toRepeat > 0) {
            toRepeat--;
            return 2;
        }
        return 1;
    }

    private static Outgoing fresh(Channel channel, FakeMessage message) {
        return new Outgoing(channel, message, Instant.MIN, 0);
    }

    private static int positive(int messages) {
        if (messages < 1) {
            throw new IllegalArgumentException("at least one message");
        }
        return messages;
    }
}
