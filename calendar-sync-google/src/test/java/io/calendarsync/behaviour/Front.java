package io.calendarsync.behaviour;

import io.calendarsync.google.GoogleCalendar;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.Quota;
import io.calendarsync.testkit.FakeCalendar;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeWorld;
import java.net.URI;

/** The ways to the same fake world. */
public enum Front {
    /** The provider seam in memory. */
    FAKE_CALENDAR,
    /** The real translator without sockets. */
    IN_PROCESS,
    /** The real translator over HTTP on loopback. */
    LOOPBACK;

    static final URI REDIRECT = URI.create("http://localhost:8080/callback");
    static final String CLIENT_ID = "client-1.apps.googleusercontent.com";
    static final String CLIENT_SECRET = "GOCSPX-never-to-be-printed";

    /** A provider on this way; what it needs is given to {@code toClose}. */
    CalendarProvider provider(FakeWorld world, Quota quota, Closing toClose) {
        if (this == FAKE_CALENDAR) {
            return FakeCalendar.builder(world)
                    .client(CLIENT_ID, CLIENT_SECRET)
                    .redirectUri(REDIRECT)
                    .quota(quota)
                    .build();
        }
        FakeGoogle google = toClose.add(FakeGoogle.start(world));
        GoogleCalendar.Builder builder = GoogleCalendar.builder()
                .clientId(CLIENT_ID)
                .clientSecret(CLIENT_SECRET)
                .redirectUri(REDIRECT)
                .endpoint(google.baseUri())
                .clock(world.clock())
                .quota(quota);
        return this == IN_PROCESS ? builder.transport(google.transport()).build() : builder.build();
    }
}
