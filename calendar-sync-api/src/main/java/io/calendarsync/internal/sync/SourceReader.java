package io.calendarsync.internal.sync;

import io.calendarsync.ConnectionId;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.event.EventKey;
import io.calendarsync.internal.Stop;
import io.calendarsync.spi.Changes;
import io.calendarsync.spi.Cursor;
import io.calendarsync.spi.EventSource;
import io.calendarsync.spi.Found;
import io.calendarsync.spi.Listing;
import io.calendarsync.spi.Window;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The host's source, with its failures told from everybody else's. */
final class SourceReader {
    private static final Logger LOG = LoggerFactory.getLogger(SourceReader.class);
    private static final int PATIENCE = 3;

    private final EventSource source;
    private final ConnectionId connection;
    private final Runnable before;
    private int failedInARow;

    /** Reads for a connection; {@code before} is run before each reading, which may take a while. */
    SourceReader(EventSource source, ConnectionId connection, Runnable before) {
        this.source = source;
        this.connection = connection;
        this.before = before;
    }

    Changes changesSince(Cursor cursor) {
        return read(() -> source.changesSince(connection, cursor));
    }

    Listing all(Window window, Optional<String> after) {
        return read(() -> source.all(connection, window, after));
    }

    /** What the host knows of a key, or the problem of this one key. */
    Answer find(EventKey key) {
        before.run();
        try {
            Found found = source.find(connection, key);
            failedInARow = 0;
            return found.key().equals(key)
                    ? new Answer(Optional.of(found), Optional.empty())
                    : failed(key, "answered for another key");
        } catch (RuntimeException fault) {
            LOG.warn("the event source failed to find {} of {}", key, connection, fault);
            failedInARow++;
            return failed(key, fault.getClass().getSimpleName());
        }
    }

    /** Whether the source seems to fail for every booking and not for some. */
    boolean seemsBroken() {
        return failedInARow >= PATIENCE;
    }

    /** Takes what failed so far for the fault of those bookings. */
    void giveAnotherChance() {
        failedInARow = 0;
    }

    /** Ends the run when the source seems broken. */
    void giveUpIfBroken() {
        if (seemsBroken()) {
            throw stop("find");
        }
    }

    private static Answer failed(EventKey key, String error) {
        return new Answer(Optional.empty(), Optional.of(Problem.of(ProblemCode.EVENT_SOURCE_FAILED, key, error)));
    }

    private <T> T read(Supplier<T> ask) {
        before.run();
        try {
            return ask.get();
        } catch (RuntimeException fault) {
            LOG.warn("the event source failed for {}", connection, fault);
            throw stop(fault.getClass().getSimpleName());
        }
    }

    private static Stop stop(String error) {
        return Stop.paused(Problem.of(ProblemCode.SOURCE_FAILED, error), Duration.ZERO);
    }

    /** What the host knows, or why it could not say. */
    record Answer(Optional<Found> found, Optional<Problem> problem) {}
}
