package io.calendarsync.google;

import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.testkit.CalendarProviderContract;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeWorld;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** The provider contract over real loopback HTTP. */
class GoogleCalendarOverHttpTest extends CalendarProviderContract {
    private final List<FakeGoogle> servers = new ArrayList<>();

    @Override
    protected CalendarProvider create(FakeWorld world) {
        world.register("client-1", "client-secret-1", "https://shop.example/google/callback");
        FakeGoogle google = FakeGoogle.start(world);
        servers.add(google);
        return reaching(google)
                .clientId("client-1")
                .clientSecret("client-secret-1")
                .redirectUri(URI.create("https://shop.example/google/callback"))
                .clock(world.clock())
                .build();
    }

    GoogleCalendar.Builder reaching(FakeGoogle google) {
        return GoogleCalendar.builder().endpoint(google.baseUri());
    }

    @AfterEach
    void stop() {
        servers.forEach(FakeGoogle::close);
    }
}
