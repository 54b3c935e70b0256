package io.calendarsync.testkit;

import io.calendarsync.spi.CalendarProvider;

final class FakeCalendarTest extends CalendarProviderContract {
    @Override
    protected CalendarProvider create(FakeWorld world) {
        return new FakeCalendar(world);
    }
}
