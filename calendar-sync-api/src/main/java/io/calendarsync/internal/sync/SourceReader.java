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
    private int failedInARow;

    SourceReader(EventSource source, ConnectionId connection) {
        this.source = source;
        this.connection = connection;
    }

    Changes changesSince(Cursor cursor) {
        return read(() -> source.changesSince(connection, cursor));
    }

    Listing all(Window window, Optional<String> after) {
        return read(() -> source.all(connection, window, after));
    }

    /** What the host knows of a key; or the problem of this one key, until too many in a row have one. */
    Answer find(EventKey key) {
        try {
            Found found = source.find(connection, key);
            failedInARow = 0;
            return found.key().equals(key)
                    ? new Answer(Optional.of(found), Optional.empty())
                    : failed(key, "answered for another key");
        } catch (RuntimeException fault) {
            LOG.warn("the event source failed to find {} of {}", key, connection, fault);
            if (++failedInARow >= PATIENCE) {
                throw stop(fault);
            }
            return failed(key, fault.getClass().getSimpleName());
        }
    }

    private static Answer failed(EventKey key, String error) {
        return new Answer(Optional.empty(), Optional.of(Problem.of(ProblemCode.EVENT_SOURCE_FAILED, key, error)));
    }

    private <T> T read(Supplier<T> ask) {
        try {
            return ask.get();
        } catch (RuntimeException fault) {
            LOG.warn("the event source failed for {}", connection, fault);
            throw stop(fault);
        }
    }

    private static Stop stop(RuntimeException fault) {
        return Stop.paused(
                Problem.of(ProblemCode.SOURCE_FAILED, fault.getClass().getSimpleName()), Duration.ZERO);
    }

    /** What the host knows, or why it could not say. */
    record Answer(Optional<Found> found, Optional<Problem> problem) {}
}
