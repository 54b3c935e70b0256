package io.calendarsync.testkit.contract;

import io.calendarsync.testkit.EventSourceContract;
import io.calendarsync.testkit.SourceHarness;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract finds what is wrong, and nothing else. */
class EventSourceContractTest {
    private static Supplier<SourceHarness> made = BentSource::new;

    @TestFactory
    Stream<DynamicTest> aBrokenSourceFailsItsRuleAlone() {
        return Broken.tests(BrokenSources.ROWS, Suite.class, subject -> made = subject);
    }

    static final class Suite extends EventSourceContract {
        @Override
        protected SourceHarness create() {
            return made.get();
        }
    }
}
