package io.calendarsync.testkit;

import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.testkit.internal.contract.provider.BusyRules;
import io.calendarsync.testkit.internal.contract.provider.CalendarListRules;
import io.calendarsync.testkit.internal.contract.provider.ChangeRules;
import io.calendarsync.testkit.internal.contract.provider.ChannelRules;
import io.calendarsync.testkit.internal.contract.provider.ConsentRules;
import io.calendarsync.testkit.internal.contract.provider.ContentRules;
import io.calendarsync.testkit.internal.contract.provider.FaultRules;
import io.calendarsync.testkit.internal.contract.provider.GuestRules;
import io.calendarsync.testkit.internal.contract.provider.MailRules;
import io.calendarsync.testkit.internal.contract.provider.MeetingRules;
import io.calendarsync.testkit.internal.contract.provider.MessageRules;
import io.calendarsync.testkit.internal.contract.provider.OccurrenceRules;
import io.calendarsync.testkit.internal.contract.provider.ReadRules;
import io.calendarsync.testkit.internal.contract.provider.SeriesRules;
import io.calendarsync.testkit.internal.contract.provider.WindowRules;
import io.calendarsync.testkit.internal.contract.provider.WriteRules;
import org.junit.jupiter.api.Nested;

/**
 * The rules of a {@link CalendarProvider} that speaks with Google; extend it and say how one is made.
 *
 * <p>Tests are named after the rules. Each has a world of its own, on a clock that stands still. Confined to one thread.
 *
 * <pre>{@code
 * class FakeCalendarTest extends CalendarProviderContract {
 *     @Override
 *     protected CalendarProvider create(FakeWorld world) {
 *         return new FakeCalendar(world);
 *     }
 * }
 * }</pre>
 */
public abstract class CalendarProviderContract {

    /** Extended for one implementation. */
    protected CalendarProviderContract() {}

    /**
     * A fresh provider in front of a world.
     *
     * @param world what the provider is to show; its {@link FakeWorld#clock() clock} is the provider's too
     */
    protected abstract CalendarProvider create(FakeWorld world);

    @Nested
    class Consents extends ConsentRules {
        @Override
        protected CalendarProvider create(FakeWorld world) {
            return CalendarProviderContract.this.create(world);
        }
    }

    @Nested
    class Writes extends WriteRules {
        @Override
        protected CalendarProvider create(FakeWorld world) {
            return CalendarProviderContract.this.create(world);
        }
    }

    @Nested
    class Contents extends ContentRules {
        @Override
        protected CalendarProvider create(FakeWorld world) {
            return CalendarProviderContract.this.create(world);
        }
    }

    @Nested
    class Reads extends ReadRules {
        @Override
        protected CalendarProvider create(FakeWorld world) {
            return CalendarProviderContract.this.create(world);
        }
    }

    @Nested
    class Faults extends FaultRules {
        @Override
        protected CalendarProvider create(FakeWorld world) {
            return CalendarProviderContract.this.create(world);
        }
    }

    @Nested
    class Recurrences extends SeriesRules {
        @Override
        protected CalendarProvider create(FakeWorld world) {
            return CalendarProviderContract.this.create(world);
        }
    }

    @Nested
    class Occurrences extends OccurrenceRules {
        @Override
        protected CalendarProvider create(FakeWorld world) {
            return CalendarProviderContract.this.create(world);
        }
    }

    @Nested
    class Guests extends GuestRules {
        @Override
        protected CalendarProvider create(FakeWorld world) {
            return CalendarProviderContract.this.create(world);
        }
    }

    @Nested
    class Mails extends MailRules {
        @Override
        protected CalendarProvider create(FakeWorld world) {
            return CalendarProviderContract.this.create(world);
        }
    }

    @Nested
    class Meetings extends MeetingRules {
        @Override
        protected CalendarProvider create(FakeWorld world) {
            return CalendarProviderContract.this.create(world);
        }
    }

    @Nested
    class Windows extends WindowRules {
        @Override
        protected CalendarProvider create(FakeWorld world) {
            return CalendarProviderContract.this.create(world);
        }
    }

    @Nested
    class Changes extends ChangeRules {
        @Override
        protected CalendarProvider create(FakeWorld world) {
            return CalendarProviderContract.this.create(world);
        }
    }

    @Nested
    class BusyTimes extends BusyRules {
        @Override
        protected CalendarProvider create(FakeWorld world) {
            return CalendarProviderContract.this.create(world);
        }
    }

    @Nested
    class Calendars extends CalendarListRules {
        @Override
        protected CalendarProvider create(FakeWorld world) {
            return CalendarProviderContract.this.create(world);
        }
    }

    @Nested
    class Channels extends ChannelRules {
        @Override
        protected CalendarProvider create(FakeWorld world) {
            return CalendarProviderContract.this.create(world);
        }
    }

    @Nested
    class Messages extends MessageRules {
        @Override
        protected CalendarProvider create(FakeWorld world) {
            return CalendarProviderContract.this.create(world);
        }
    }
}
