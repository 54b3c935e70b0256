package io.calendarsync.internal.auto;

import io.calendarsync.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Workers that take turns which all last equally long, second by second. */
final class Shift {
    final List<Took> took = new ArrayList<>();

    private final Schedule schedule;
    private final int workers;
    private final Duration length;
    private final Duration interval;
    private final PriorityQueue<Took> atWork = new PriorityQueue<>(Comparator.comparing(Took::at));

    /** A turn that was taken. */
    record Took(Turn turn, Instant at) {
        ConnectionId connection() {
            return turn.connection();
        }
    }

    Shift(Schedule schedule, int workers, Duration length, Duration interval) {
        this.schedule = schedule;
        this.workers = workers;
        this.length = length;
        this.interval = interval;
    }

    /** Ends what has lasted long enough, then begins what may begin. */
    void at(Instant now) {
        while (!atWork.isEmpty() && !atWork.peek().at().plus(length).isAfter(now)) {
            schedule.done(atWork.remove().turn(), Next.at(now.plus(interval)), now);
        }
        while (atWork.size() < workers) {
            var turn = schedule.next(now);
            if (turn.isEmpty()) {
                return;
            }
            Took taken = new Took(turn.get(), now);
            atWork.add(taken);
            took.add(taken);
        }
    }
}
