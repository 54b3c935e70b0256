package io.calendarsync.internal.auto;

import io.calendarsync.ConnectionId;
import java.time.Instant;
import java.util.Optional;

/** The place of a connection in a schedule; in a queue it must not change. */
final class Place {
    final ConnectionId connection;
    /** Tells places of the same moment apart. */
    final long number;

    Instant due;
    boolean woken;
    boolean atWork;
    int setbacks;
    /** Until when a turn only looks for news. */
    Optional<Instant> quietUntil = Optional.empty();
    /** When it has another turn since it was woken during the present one. */
    Optional<Instant> onceMore = Optional.empty();

    Place(ConnectionId connection, long number, Instant due) {
        this.connection = connection;
        this.number = number;
        this.due = due;
    }

    Turn turn() {
        return new Turn(connection, woken, setbacks, quietUntil);
    }
}
