package io.calendarsync.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.BlockedTimeChange;
import io.calendarsync.spi.BlockedTimeSink;
import io.calendarsync.spi.Window;
import io.calendarsync.testkit.BlockedTimeSinkContract;
import io.calendarsync.testkit.SinkHarness;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract finds what is wrong, and nothing else. */
class BlockedTimeSinkContractTest {
    private static Supplier<BentSink> made = BentSink::new;

    @TestFactory
    Stream<DynamicTest> aBrokenSinkFailsItsRuleAlone() {
        return Broken.tests(BrokenSinks.ROWS, Suite.class, subject -> made = subject);
    }

    @Test
    void aSinkThatKeepsNoTitlesIsAllowed() {
        made = () -> new BentSink() {
            @Override
            public void apply(ConnectionId connection, String calendar, List<BlockedTimeChange> changes) {
                super.apply(
                        connection,
                        calendar,
                        changes.stream()
                                .map(change -> change instanceof BlockedTimeChange.Blocked blocked
                                        ? new BlockedTimeChange.Blocked(BlockedTime.busy(
                                                blocked.id(), blocked.blocked().time()))
                                        : change)
                                .toList());
            }
        };
        assertEquals(Map.of(), ContractRun.brokenRules(Suite.class));
    }

    static final class Suite extends BlockedTimeSinkContract {
        @Override
        protected SinkHarness create() {
            return made.get();
        }

        @Override
        protected Optional<BlockedTimeSink> createBroken() {
            BentSink sink = made.get();
            return Optional.of(sink instanceof AnswersWhenBroken ? sink : new Unreachable());
        }
    }

    private static final class Unreachable implements BlockedTimeSink {
        @Override
        public void apply(ConnectionId connection, String calendar, List<BlockedTimeChange> changes) {
            throw new IllegalStateException("no database");
        }

        @Override
        public void replace(ConnectionId connection, String calendar, Window window, List<BlockedTime> blocked) {
            throw new IllegalStateException("no database");
        }

        @Override
        public void forget(ConnectionId connection) {
            throw new IllegalStateException("no database");
        }
    }
}
