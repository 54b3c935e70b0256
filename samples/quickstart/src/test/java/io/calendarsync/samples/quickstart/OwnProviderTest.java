package io.calendarsync.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectRequest;
import io.calendarsync.ConnectionId;
import io.calendarsync.SyncEngine;
import io.calendarsync.google.GoogleCalendar;
import io.calendarsync.spi.EventSources;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeGoogleTest;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The guide's snippet about a host's own parts over HTTP. */
@FakeGoogleTest
class OwnProviderTest {
    // [http]
    @Test
    void twentyBookingsGoOverTheWireInOneBatch(SyncEngine.Builder builder, FakeGoogle google) {
        Shop shop = new Shop(LocalDate.of(2026, 3, 10));
        SyncEngine engine = builder.source(EventSources.list(connection -> shop.bookings()))
                .provider(GoogleCalendar.builder()
                        .clientId("any")
                        .clientSecret("any")
                        .redirectUri(URI.create("http://localhost:8080/callback"))
                        .endpoint(google.baseUri())
                        .clock(google.world().clock())
                        .build())
                .build();
        ConnectionId dana = ConnectionId.of("main-street", "dana");
        CalendarChoice calendar = CalendarChoice.dedicated("Shop bookings", Shop.ZONE);
        URI page = engine.connect(dana, ConnectRequest.of("session", calendar)).location();
        engine.complete("session", google.consent(page, "dana@example.com"));

        engine.connection(dana).sync();

        assertEquals(20, google.counts().of("events.insert"));
        assertEquals(1, google.counts().of("batch"));
    }
    // [/http]
}
