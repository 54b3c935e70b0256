package io.calendarsync.testkit;

import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.testkit.internal.contract.provider.ConsentRules;
import io.calendarsync.testkit.internal.contract.provider.ContentRules;
import io.calendarsync.testkit.internal.contract.provider.FaultRules;
import io.calendarsync.testkit.internal.contract.provider.ReadRules;
import io.calendarsync.testkit.internal.contract.provider.WriteRules;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link CalendarProvider} that speaks with Google must do; tests are named after the rules in its Javadoc.
 *
 * <p>Each test has a world of its own, on a clock that stands still. An implementer extends this class and says how a
 * provider in front of a world is made:
 *
 * <pre>{@code
 * class FakeCalendarTest extends CalendarProviderContract {
 *     @Override
 *     protected CalendarProvider provider(FakeWorld world) {
 *         return new FakeCalendar(world);
 *     }
 * }
 * }</pre>
 */
public abstract class CalendarProviderContract {

    /** For implementers. */
    protected CalendarProviderContract() {}

    /**
     * A fresh provider in front of a world.
     *
     * @param world what the provider is to show; its {@link FakeWorld#clock() clock} is the provider's too
     */
    protected abstract CalendarProvider provider(FakeWorld world);

    @Nested
    class Consents extends ConsentRules {
        @Override
        protected CalendarProvider provider(FakeWorld world) {
            return CalendarProviderContract.this.provider(world);
        }
    }

    @Nested
    class Writes extends WriteRules {
        @Override
        protected CalendarProvider provider(FakeWorld world) {
            return CalendarProviderContract.this.provider(world);
        }
    }

    @Nested
    class Contents extends ContentRules {
        @Override
        protected CalendarProvider provider(FakeWorld world) {
            return CalendarProviderContract.this.provider(world);
        }
    }

    @Nested
    class Reads extends ReadRules {
        @Override
        protected CalendarProvider provider(FakeWorld world) {
            return CalendarProviderContract.this.provider(world);
        }
    }

    @Nested
    class Faults extends FaultRules {
        @Override
        protected CalendarProvider provider(FakeWorld world) {
            return CalendarProviderContract.this.provider(world);
        }
    }
}
