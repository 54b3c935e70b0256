package io.calendarsync.internal.connect;

import io.calendarsync.DisconnectOutcome.Disconnected;
import io.calendarsync.DisconnectOutcome.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What was done so far to let go, and what is left to be done. Confined to one thread. */
final class Letting {
    private final Set<Step> done = EnumSet.noneOf(Step.class);
    private final Set<Step> owed = EnumSet.noneOf(Step.class);
    private long left;

    void done(Step step) {
        done.add(step);
    }

    void owed(Step step) {
        owed.add(step);
    }

    /** So many events more stay on a calendar, for now or for good. */
    void left(long events) {
        left += events;
    }

    Disconnected outcome() {
        return new Disconnected(List.copyOf(done), List.copyOf(owed), left);
    }
}
