package io.calendarsync.internal.sync;

import io.calendarsync.internal.Faults;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.SeenEvent;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells what single changes cannot: whether a series of somebody else's has ended with the occurrences that were cancelled.
 *
 * <p>When a series goes, the calendar tells of some of its occurrences and not of all. So the series itself is looked at
 * once; where it is gone, or was cut, only another look at the whole window tells what is left of it.
 */
final class OthersSeries {
    private static final int MOST = 20;

    private final Run run;
    private final Calls calls;
    private final String calendar;
    private final Map<String, Integer> cancelled = new HashMap<>();

    OthersSeries(Run run, Calls calls, String calendar) {
        this.run = run;
        this.calls = calls;
        this.calendar = calendar;
    }

    /** Takes note of a change. */
    void add(SeenEvent seen) {
        RemoteEvent event = seen.event();
        if (event.cancelled()) {
            event.occurrence().ifPresent(of -> cancelled.merge(of.seriesId(), 1, Integer::sum));
        }
    }

    /** Whether more may have gone than was told. */
    boolean areCut() {
        return cancelled.size() > MOST
                || cancelled.entrySet().stream().anyMatch(entry -> isCut(entry.getKey(), entry.getValue()));
    }

    private boolean isCut(String seriesId, int occurrences) {
        Reply<RemoteEvent> reply = calls.read(calendar, seriesId);
        if (reply instanceof Reply.Done<RemoteEvent> done) {
            boolean ofOthers = !run.ids.isOfNamespace(done.value());
            return ofOthers && (done.value().cancelled() || occurrences > 1);
        }
        Fault fault = ((Reply.Failed<RemoteEvent>) reply).fault();
        return switch (fault.kind()) {
            case NOT_FOUND, DELETED, FORBIDDEN -> true;
            default -> throw Faults.stop(fault, run.title());
        };
    }
}
