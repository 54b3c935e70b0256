package io.calendarsync.google;

import io.calendarsync.testkit.FakeGoogle;

/** The provider contract without sockets. */
class GoogleCalendarInProcessTest extends GoogleCalendarOverHttpTest {

    @Override
    GoogleCalendar.Builder reaching(FakeGoogle google) {
        return super.reaching(google).transport(google.transport());
    }
}
