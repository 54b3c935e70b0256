package io.calendarsync.testkit;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.BlockedTimeSink;
import io.calendarsync.spi.BlockedTimes;

/**
 * A sink with the host's own question to it, for {@link BlockedTimeSinkContract}.
 *
 * <p>Called from several threads at once.
 */
public interface SinkHarness {
    /** The sink. */
    BlockedTimeSink sink();

    /** A ready sink, over the host's own table for instance, asked by itself. */
    static SinkHarness of(BlockedTimes ready) {
        return new SinkHarness() {
            @Override
            public BlockedTimeSink sink() {
                return ready;
            }

            @Override
            public boolean isFree(ConnectionId connection, EventTime time) {
                return ready.isFree(connection, time);
            }
        };
    }

    /** Whether the host would book somebody at this time, as far as its sink goes. */
    boolean isFree(ConnectionId connection, EventTime time);
}
