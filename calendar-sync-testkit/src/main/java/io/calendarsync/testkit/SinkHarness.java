package io.calendarsync.testkit;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.BlockedTimeSink;

/**
 * A sink with the host's own question to it, for {@link BlockedTimeSinkContract}.
 *
 * <p>Called from several threads at once.
 */
public interface SinkHarness {
    /** The sink. */
    BlockedTimeSink sink();

    /** Whether the host would book somebody at this time, as far as its sink goes. */
    boolean isFree(ConnectionId connection, EventTime time);
}
