package io.calendarsync.push;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.calendarsync.AutoSync;
import io.calendarsync.BlockingRules;
import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectRequest;
import io.calendarsync.ConnectionId;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome;
import io.calendarsync.event.EventTime;
import io.calendarsync.google.GoogleCalendar;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.BlockedTimeChange;
import io.calendarsync.spi.BlockedTimeSink;
import io.calendarsync.spi.KeyRing;
import io.calendarsync.spi.TokenCipher;
import io.calendarsync.spi.Window;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.InMemorySyncStore;
import io.calendarsync.testkit.InMemoryTokenStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From a person's hand to the host's sink by nothing but sockets and threads, on the clock of the machine. */
@Timeout(60)
class WholePathTest implements BlockedTimeSink {
    private static final ConnectionId DANA = ConnectionId.of("shop", "dana");
    private static final String EMAIL = "dana@example.com";
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    // A key for this test alone.
    private static final String KEY = "ZmFrZS1nb29nbGUtdGVzdC1mYWtlLWdvb2dsZS10ZXM=";

    private final BlockingQueue<Reached> reached = new LinkedBlockingQueue<>();
    private final ZonedDateTime tomorrow =
            ZonedDateTime.now(ZoneId.of("UTC")).plusDays(1).truncatedTo(ChronoUnit.DAYS);
    private final FakeWorld world = FakeWorld.builder().clock(Clock.systemUTC()).build();

    private record Reached(EventTime time, long at) {}

    @Test
    void aPushReachesTheSinkInUnderASecond() throws Exception {
        HttpServer host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (FakeGoogle google = FakeGoogle.start(world)) {
            SyncEngine engine = engine(
                    google, URI.create("http://localhost:" + host.getAddress().getPort() + "/push"));
            host.createContext("/push", exchange -> answer(engine, exchange));
            host.start();
            connect(engine);
            // Nobody looks by himself for an hour: what comes within a second was told.
            try (AutoSync auto = engine.autoSync().every(Duration.ofHours(1)).build()) {
                assertInstanceOf(
                        SyncOutcome.Synced.class, engine.connection(DANA).sync());
                auto.start();
                world.push().deliversByItself();
                timed(8); // Loads classes, and may be read by the first look of all.
                for (int hour = 9; hour < 14; hour++) {
                    Duration took = timed(hour);
                    assertTrue(took.compareTo(A_SECOND) < 0, () -> "it took " + took.toMillis() + " ms");
                }
            } finally {
                world.push().deliversWhenTold();
            }
        } finally {
            host.stop(0);
        }
    }

    /** How long it takes from a person's entry to the sink. */
    private Duration timed(int hour) throws InterruptedException {
        ZonedDateTime start = tomorrow.withHour(hour);
        EventTime time = EventTime.timed(start, start.plusHours(1));
        long begun = System.nanoTime();
        world.account(EMAIL).calendar().adds("Dentist", time);
        for (Reached next = reached.poll(30, TimeUnit.SECONDS); ; next = reached.poll(30, TimeUnit.SECONDS)) {
            assertNotNull(next, "it did not reach the sink");
            if (startsAt(next.time(), start.toInstant())) {
                return Duration.ofNanos(next.at() - begun);
            }
        }
    }

    private static boolean startsAt(EventTime time, Instant start) {
        return time instanceof EventTime.Timed timed && timed.start().equals(start);
    }

    private SyncEngine engine(FakeGoogle google, URI address) {
        return SyncEngine.builder()
                .namespace("test")
                .provider(GoogleCalendar.builder()
                        .clientId("any")
                        .clientSecret("any")
                        .redirectUri(URI.create("http://localhost:8080/callback"))
                        .endpoint(google.baseUri())
                        .build())
                .source(InMemoryEventSource.feed())
                .tokenStore(new InMemoryTokenStore())
                .syncStore(InMemorySyncStore.create(Clock.systemUTC()))
                .cipher(TokenCipher.aes(KeyRing.of("key-1", KEY)))
                .blockedTime(this, connection -> BlockingRules.DEFAULT)
                .push(address)
                .build();
    }

    private void connect(SyncEngine engine) {
        URI page = engine.connect(DANA, ConnectRequest.of("session", CalendarChoice.primary()))
                .location();
        assertInstanceOf(ConnectOutcome.Connected.class, engine.complete("session", world.consent(page, EMAIL)));
    }

    /** What a host writes. */
    private static void answer(SyncEngine engine, HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(
                engine.receive(exchange.getRequestHeaders()).status(), -1);
        exchange.close();
    }

    @Override
    public void apply(ConnectionId connection, String calendar, List<BlockedTimeChange> changes) {
        long now = System.nanoTime();
        changes.stream()
                .filter(BlockedTimeChange.Blocked.class::isInstance)
                .map(change -> ((BlockedTimeChange.Blocked) change).blocked().time())
                .forEach(time -> reached.add(new Reached(time, now)));
    }

    @Override
    public void replace(ConnectionId connection, String calendar, Window window, List<BlockedTime> blocked) {}

    @Override
    public void forget(ConnectionId connection) {}
}
