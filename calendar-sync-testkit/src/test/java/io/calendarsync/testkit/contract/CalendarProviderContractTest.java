package io.calendarsync.testkit.contract;

import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.testkit.CalendarProviderContract;
import io.calendarsync.testkit.FakeCalendar;
import io.calendarsync.testkit.FakeWorld;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract finds what is wrong, and nothing else. */
class CalendarProviderContractTest {
    private static UnaryOperator<CalendarProvider> bent = UnaryOperator.identity();

    @TestFactory
    Stream<DynamicTest> aBrokenProviderFailsItsRuleAlone() {
        return Broken.tests(BrokenProviders.ROWS, Suite.class, subject -> bent = subject);
    }

    static final class Suite extends CalendarProviderContract {
        @Override
        protected CalendarProvider create(FakeWorld world) {
            return bent.apply(new FakeCalendar(world));
        }
    }
}
