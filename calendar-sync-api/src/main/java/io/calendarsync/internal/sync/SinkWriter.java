package io.calendarsync.internal.sync;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.ReadCounts;
import io.calendarsync.internal.Stop;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.BlockedTimeChange;
import io.calendarsync.spi.BlockedTimeSink;
import io.calendarsync.spi.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the host's sink of one calendar, with its failures told from everybody else's. */
final class SinkWriter {
    private static final Logger LOG = LoggerFactory.getLogger(SinkWriter.class);
    private static final int PAGE = 200;

    private final Run run;
    private final BlockedTimeSink sink;
    private final String calendar;

    /** Tells a sink of a calendar under the name that it knows it by. */
    SinkWriter(Run run, BlockedTimeSink sink, String calendar) {
        this.run = run;
        this.sink = sink;
        this.calendar = calendar;
    }

    /** Tells of changes; returns when all of them are kept. */
    void apply(List<BlockedTimeChange> changes) {
        for (int from = 0; from < changes.size(); from += PAGE) {
            // A copy: the list goes to the host, who may keep it.
            List<BlockedTimeChange> some = List.copyOf(changes.subList(from, Math.min(from + PAGE, changes.size())));
            tell(() -> sink.apply(run.id(), calendar, some));
        }
        long blocked = changes.stream()
                .filter(BlockedTimeChange.Blocked.class::isInstance)
                .count();
        run.tally.read(new ReadCounts(blocked, changes.size() - blocked, 0, 0, 0));
    }

    /** Tells of everything within a window. */
    void replace(Window window, List<BlockedTime> blocked) {
        List<BlockedTime> all = new ArrayList<>(blocked);
        tell(() -> sink.replace(run.id(), calendar, window, all));
        run.tally.read(new ReadCounts(all.size(), 0, 0, 0, 0));
    }

    /** Tells of everything that could be read within a window; what is known of the rest stays. */
    void replace(Window window, List<BlockedTime> blocked, Set<String> unread) {
        if (unread.isEmpty()) {
            replace(window, blocked);
            return;
        }
        List<BlockedTime> all = new ArrayList<>(blocked);
        tell(() -> sink.replace(run.id(), calendar, window, all, unread));
        run.tally.read(new ReadCounts(all.size(), 0, 0, 0, 0));
    }

    private void tell(Runnable call) {
        run.lease.renew(); // Whoever let go meanwhile had the sink forget all of it.
        try {
            call.run();
        } catch (RuntimeException fault) {
            LOG.warn("the blocked time sink failed for {}", run.id(), fault);
            throw Stop.paused(
                    Problem.of(ProblemCode.SINK_FAILED, fault.getClass().getSimpleName()), Duration.ZERO);
        }
    }
}
