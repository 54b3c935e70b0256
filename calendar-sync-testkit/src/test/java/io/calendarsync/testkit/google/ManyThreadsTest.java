package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestFactory;
import io.calendarsync.event.EventTime;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeRole;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.google.Scopes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One world stands many threads: callers, a hand, a test that looks on and sets things, and messages that call back. */
final class ManyThreadsTest {
    private static final int THREADS = 6;
    private static final int DEEDS = 250;
    private static final String ROOT = "https://www.googleapis.com/calendar/v3/";
    private static final String EVENTS = ROOT + "calendars/primary/events";

    private final MutableClock clock = MutableClock.create();
    private final FakeWorld world =
            FakeWorld.builder().clock(clock).pause(length -> {}).build();

    @Test
    void nothingBreaksAndNothingWaitsForEver() throws Exception {
        try (FakeGoogle google = FakeGoogle.start(world)) {
            String token = new WireClient(google, Scopes.CALENDAR).token();
            HttpRequestFactory requests = google.transport().createRequestFactory();
            Client client = new Client(requests, token);
            world.push().deliversTo(message -> client.asks("GET", EVENTS + "?maxResults=1", ""));
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> manyAtOnce(client));
            world.faults().clear();
            assertEquals(200, client.asks("GET", EVENTS, ""));
        }
    }

    private void manyAtOnce(Client client) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int seed = 0; seed < THREADS; seed++) {
                Random random = new Random(seed);
                int thread = seed;
                all.add(threads.submit(() -> {
                    for (int i = 0; i < DEEDS; i++) {
                        deed(client, random, "deed" + thread + "s" + i);
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void deed(Client client, Random random, String id) {
        AccountCalendar calendar = world.account(WireClient.DANA).calendar();
        String event = EVENTS + "/deed0s" + random.nextInt(DEEDS);
        switch (random.nextInt(18)) {
            case 0 -> client.asks("GET", EVENTS + "?singleEvents=true&maxResults=5", "");
            case 1 -> client.asks("PATCH", event, "{\"summary\":\"" + id + "\"}");
            case 2 -> client.asks("DELETE", event, "");
            case 3 -> client.asks("POST", EVENTS + "/watch", watch(id));
            case 4 -> calendar.adds("Fitting " + id, EventTime.allDay(LocalDate.parse("2026-03-02")));
            case 5 -> calendar.emptiesTrash();
            case 6 -> calendar.sharesWith("joe@example.com", FakeRole.WRITER);
            case 7 -> calendar.events();
            case 8 -> world.faults().next("events.insert", FakeFault.landsAfterNewer());
            case 9 -> world.faults().next("events.patch", FakeFault.landsAfterCalls(2));
            case 10 -> world.faults().next("events.list", FakeFault.slow(Duration.ofSeconds(1)));
            case 11 -> world.faults().landLate();
            case 12 -> world.push().deliver();
            case 13 -> {
                world.quota().perUserMinute(100_000);
                world.quota().reset();
            }
            case 14 -> {
                world.journal().entries();
                world.journal().keep(random.nextInt(100));
                world.mails().all();
                world.push().channels();
                world.faults().armed();
            }
            case 15 -> clock.advance(Duration.ofSeconds(1));
            default -> client.asks("POST", EVENTS, event(id, random.nextBoolean()));
        }
    }

    private static String watch(String id) {
        return "{\"id\":\"" + id + "\",\"type\":\"web_hook\",\"address\":\"https://shop.example/push\"}";
    }

    private static String event(String id, boolean series) {
        return "{\"id\":\"" + id + "\"," + (series ? "\"recurrence\":[\"RRULE:FREQ=DAILY;COUNT=3\"]," : "")
                + "\"start\":{\"date\":\"2026-03-02\"},\"end\":{\"date\":\"2026-03-03\"},"
                + "\"attendees\":[{\"email\":\"joe@example.com\"}]}";
    }

    private record Client(HttpRequestFactory requests, String token) {
        /** The status of the answer; 0 where a fault let none come. */
        int asks(String method, String url, String body) {
            try {
                HttpRequest request = requests.buildRequest(
                        method,
                        new GenericUrl(url),
                        body.isEmpty()
                                ? null
                                : new ByteArrayContent("application/json", body.getBytes(StandardCharsets.UTF_8)));
                request.getHeaders().setAuthorization("Bearer " + token);
                request.setThrowExceptionOnExecuteError(false);
                int status = request.execute().getStatusCode();
                if (status >= 500) {
                    throw new IllegalStateException(method + " " + url + " answered " + status);
                }
                return status;
            } catch (IOException lost) {
                return 0;
            }
        }
    }
}
