package io.calendarsync.testkit.contract;

import io.calendarsync.ConnectionId;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.BlockedTimeChange;
import io.calendarsync.spi.BlockedTimeSink;
import io.calendarsync.spi.BlockedTimes;
import io.calendarsync.spi.Window;
import io.calendarsync.testkit.SinkHarness;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** A sink over one that keeps the rules. */
class BentSink implements BlockedTimeSink, SinkHarness {
    final BlockedTimes right = BlockedTimes.inMemory(ZoneOffset.UTC);

    @Override
    public BlockedTimeSink sink() {
        return this;
    }

    @Override
    public boolean isFree(ConnectionId connection, EventTime time) {
        return right.isFree(connection, time);
    }

    @Override
    public void apply(ConnectionId connection, String calendar, List<BlockedTimeChange> changes) {
        right.apply(connection, calendar, changes);
    }

    @Override
    public void replace(ConnectionId connection, String calendar, Window window, List<BlockedTime> blocked) {
        right.replace(connection, calendar, window, blocked);
    }

    @Override
    public void replace(
            ConnectionId connection, String calendar, Window window, List<BlockedTime> blocked, Set<String> unread) {
        right.replace(connection, calendar, window, blocked, unread);
    }

    @Override
    public void forget(ConnectionId connection) {
        right.forget(connection);
    }
}
