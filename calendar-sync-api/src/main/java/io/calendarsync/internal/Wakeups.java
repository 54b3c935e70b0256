package io.calendarsync.internal;

import io.calendarsync.ConnectionId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells those in this JVM who sync by themselves that a connection has something to do. */
public final class Wakeups {
    private final List<Consumer<ConnectionId>> sleepers = new CopyOnWriteArrayList<>();

    /** From now on this one is told, on the thread of whoever has news; it must be quick. */
    public void add(Consumer<ConnectionId> sleeper) {
        sleepers.add(sleeper);
    }

    /** From now on this one is not told any more. */
    public void remove(Consumer<ConnectionId> sleeper) {
        sleepers.remove(sleeper);
    }

    /** This connection has something to do. */
    public void wake(ConnectionId connection) {
        sleepers.forEach(sleeper -> sleeper.accept(connection));
    }
}
