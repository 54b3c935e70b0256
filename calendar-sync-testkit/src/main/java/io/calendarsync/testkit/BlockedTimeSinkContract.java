package io.calendarsync.testkit;

import io.calendarsync.spi.BlockedTimeSink;
import io.calendarsync.testkit.internal.contract.BlockedChangeRules;
import io.calendarsync.testkit.internal.contract.BlockedWindowRules;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/**
 * The rules of a {@link BlockedTimeSink}, ready ones over a host's table too; extend it and say how one is made and asked.
 *
 * <p>Tests are named after the rules. Confined to one thread, but for the threads that a test itself starts.
 *
 * <pre>{@code
 * class MySinkTest extends BlockedTimeSinkContract {
 *     @Override
 *     protected SinkHarness create() {
 *         return SinkHarness.of(BlockedTimes.over(new MyBlockedTimeTable(), zone));
 *     }
 * }
 * }</pre>
 */
public abstract class BlockedTimeSinkContract {
    /** Extended for one implementation. */
    protected BlockedTimeSinkContract() {}

    /** A fresh sink to which everything is free. */
    protected abstract SinkHarness create();

    /** A sink whose database cannot be reached, for B9; without one that rule is skipped. */
    protected Optional<BlockedTimeSink> createBroken() {
        return Optional.empty();
    }

    @Nested
    class Changes extends BlockedChangeRules {
        @Override
        protected SinkHarness create() {
            return BlockedTimeSinkContract.this.create();
        }

        @Override
        protected Optional<BlockedTimeSink> createBroken() {
            return BlockedTimeSinkContract.this.createBroken();
        }
    }

    @Nested
    class Windows extends BlockedWindowRules {
        @Override
        protected SinkHarness create() {
            return BlockedTimeSinkContract.this.create();
        }
    }
}
