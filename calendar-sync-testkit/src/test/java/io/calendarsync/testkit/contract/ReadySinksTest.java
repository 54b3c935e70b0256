package io.calendarsync.testkit.contract;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.BlockedTimeSink;
import io.calendarsync.spi.BlockedTimeTable;
import io.calendarsync.spi.BlockedTimes;
import io.calendarsync.testkit.BlockedTimeSinkContract;
import io.calendarsync.testkit.SinkHarness;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/** The sinks that hosts get in memory and over a table keep the contract. */
class ReadySinksTest {
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    @Nested
    class InMemory extends BlockedTimeSinkContract {
        @Override
        protected SinkHarness create() {
            return SinkHarness.of(BlockedTimes.inMemory(ZoneId.of("Europe/Berlin")));
        }
    }

    @Nested
    class OverATable extends BlockedTimeSinkContract {
        @Override
        protected SinkHarness create() {
            return SinkHarness.of(BlockedTimes.over(new BlockedTimeRows(), ZoneId.of("America/St_Johns")));
        }

        @Override
        protected Optional<BlockedTimeSink> createBroken() {
            return Optional.of(BlockedTimes.over(new Unreachable(), AUCKLAND));
        }
    }

    private static final class Unreachable implements BlockedTimeTable {
        @Override
        public List<Row> between(ConnectionId connection, Instant from, Instant until) {
            throw new IllegalStateException("no database");
        }

        @Override
        public void save(ConnectionId connection, String calendar, Collection<String> ids, Collection<Row> inserted) {
            throw new IllegalStateException("no database");
        }

        @Override
        public void forget(ConnectionId connection) {
            throw new IllegalStateException("no database");
        }
    }
}
