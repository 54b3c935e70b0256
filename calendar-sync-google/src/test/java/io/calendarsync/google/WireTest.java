package io.calendarsync.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.google.api.client.testing.http.MockHttpTransport;
import com.google.api.client.testing.http.MockLowLevelHttpRequest;
import com.google.api.client.testing.http.MockLowLevelHttpResponse;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire where Google's classes have habits of their own. */
class WireTest {
    @RegisterExtension
    static final GoogleServer GOOGLE = new GoogleServer();

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, 503})
    void nothingIsSentTwiceByItself(int status) {
        GOOGLE.answers(aResponse().withStatus(status).withHeader("Retry-After", "0"));
        GOOGLE.write(Samples.INSERT);
        assertEquals(1, GOOGLE.requests().size());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE", "MALFORMED_RESPONSE_CHUNK", "CONNECTION_RESET_BY_PEER"
            })
    void aWriteWithoutAnAnswerIsUnknownAndNotRepeated(Fault broken) {
        GOOGLE.answers(aResponse().withFault(broken));
        assertEquals(
                Kind.UNKNOWN, GoogleServer.fault(GOOGLE.write(Samples.INSERT)).kind());
        assertEquals(1, GOOGLE.requests().size());
    }

    @Test
    void theCallTimeoutHoldsOverATrickledBody() {
        GOOGLE.answers(GoogleServer.json(200, Samples.ECHO).withChunkedDribbleDelay(20, 2000));
        CalendarProvider google =
                GOOGLE.builder().callTimeout(Duration.ofMillis(300)).build();
        assertEquals(
                io.calendarsync.spi.Fault.of(Kind.UNKNOWN, "no answer: HttpTimeoutException"),
                GoogleServer.fault(
                        google.write(GoogleServer.CALL, List.of(Samples.INSERT)).get(0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void redirectsAreNotFollowed(int status) {
        GOOGLE.answers(aResponse().withStatus(status).withHeader("Location", "/elsewhere"));
        assertEquals(
                Kind.TRANSIENT, GoogleServer.fault(GOOGLE.write(Samples.INSERT)).kind());
        assertEquals(
                Kind.TRANSIENT,
                GoogleServer.fault(GOOGLE.provider().refresh(Secret.of("rt"))).kind());
        assertEquals(2, GOOGLE.requests().size());
    }

    @Test
    void bodiesGoOutPlainWithTheirLengthAndAName() {
        GOOGLE.answers(200, Samples.ECHO);
        CalendarProvider google =
                GOOGLE.builder().applicationName("Jeweller/3 (shop)").build();
        GoogleServer.value(
                google.write(GoogleServer.CALL, List.of(Samples.INSERT)).get(0));
        LoggedRequest sent = GOOGLE.onlyRequest();
        assertFalse(sent.containsHeader("Content-Encoding"));
        assertFalse(sent.containsHeader("Transfer-Encoding"));
        assertEquals(
                String.valueOf(sent.getBody().length),
                sent.header("Content-Length").firstValue());
        assertEquals(
                "application/json; charset=UTF-8", sent.header("Content-Type").firstValue());
        assertTrue(sent.header("User-Agent").firstValue().startsWith("Jeweller/3 (shop)"));
        assertEquals("gzip", sent.header("Accept-Encoding").firstValue());
        assertTrue(sent.getUrl().contains("prettyPrint=false"));
    }

    @Test
    void compressedAnswersAreRead() throws IOException {
        GOOGLE.answers(gzip(200, Samples.ECHO.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertTrue(GOOGLE.write(Samples.INSERT) instanceof Reply.Done);
    }

    @Test
    void aSmallAnswerThatHidesALargeOneIsNotRead() throws IOException {
        byte[] bomb = new byte[33 * 1024 * 1024];
        GOOGLE.answers(gzip(200, bomb));
        assertEquals(
                io.calendarsync.spi.Fault.of(Kind.UNKNOWN, "no answer: IOException"),
                GoogleServer.fault(GOOGLE.write(Samples.INSERT)));
        GOOGLE.answers(gzip(404, bomb));
        assertEquals(
                Kind.TRANSIENT, GoogleServer.fault(GOOGLE.write(Samples.INSERT)).kind());
    }

    @Test
    void aLongReadStaysARead() {
        GOOGLE.answers(200, "{\"nextSyncToken\":\"s\",\"items\":[]}");
        GoogleServer.value(GOOGLE.provider().list(GoogleServer.CALL, "owner-1", Optional.of("p".repeat(3000))));
        assertEquals("GET", GOOGLE.onlyRequest().getMethod().value());
        assertFalse(GOOGLE.onlyRequest().containsHeader("X-HTTP-Method-Override"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01T09:00:00, Europe/Berlin, 2026-07-01T09:00:00.000+02:00",
        "2026-12-01T09:00:00, Europe/Berlin, 2026-12-01T09:00:00.000+01:00",
        "2026-03-29T02:30:00, Europe/Berlin, 2026-03-29T03:30:00.000+02:00",
        "2026-10-25T02:30:00, Europe/Berlin, 2026-10-25T02:30:00.000+02:00",
        "2026-12-01T09:00:00, Asia/Kathmandu, 2026-12-01T09:00:00.000+05:45",
        "2026-12-01T09:00:00, America/St_Johns, 2026-12-01T09:00:00.000-03:30",
    })
    void offsetsComeFromTheEventsZoneAtThatTimeNotFromTheMachines(String local, String zone, String written) {
        GOOGLE.answers(200, Samples.ECHO);
        LocalDateTime start = LocalDateTime.parse(local);
        EventTime time = EventTime.timed(start, start.plusHours(3), zone);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            GOOGLE.write(new EventWrite.Insert(Samples.MARK, Samples.details("T", time)));
            GOOGLE.write(new EventWrite.Insert(Samples.MARK, Samples.details("T", Samples.ALL_DAY)));
        } finally {
            TimeZone.setDefault(before);
        }
        String timed = GOOGLE.requests().get(0).getBodyAsString();
        String allDay = GOOGLE.requests().get(1).getBodyAsString();
        assertTrue(timed.contains("\"start\":{\"dateTime\":\"" + written + "\",\"timeZone\":\"" + zone + "\"}"), timed);
        assertTrue(allDay.contains("\"start\":{\"date\":\"2026-12-01\"}"), allDay);
    }

    @Test
    void datesThatGoogleCannotHoldAreRefused() {
        EventTime farAway = new EventTime.Timed(Instant.MAX, Instant.MAX, "UTC");
        assertEquals(
                Kind.EVENT_REFUSED,
                GoogleServer.fault(GOOGLE.write(new EventWrite.Insert(Samples.MARK, Samples.details("T", farAway))))
                        .kind());
        assertEquals(List.of(), GOOGLE.requests());
    }

    @Test
    void withoutAnEndpointEverythingGoesToGooglesOwnHosts() {
        List<String> urls = new ArrayList<>();
        CalendarProvider google = GoogleCalendar.builder()
                .clientId("client-1")
                .clientSecret("s")
                .redirectUri(URI.create("https://shop.example/cb"))
                .transport(new Recording(urls, new MockLowLevelHttpResponse().setContent("{}")))
                .build();
        google.refresh(Secret.of("rt"));
        google.revoke(Secret.of("rt"));
        google.read(GoogleServer.CALL, "abc123");
        google.write(GoogleServer.CALL, List.of(Samples.INSERT, Samples.insert("b0b0b0")));
        assertEquals(
                List.of(
                        "POST https://oauth2.googleapis.com/token",
                        "POST https://oauth2.googleapis.com/revoke",
                        "GET https://www.googleapis.com/calendar/v3/calendars/primary/events/abc123",
                        "POST https://www.googleapis.com/batch/calendar/v3"),
                urls);
    }

    @Test
    void aForeignTransportThatThrowsIsNoAnswerAndItsTextIsNotRepeated() {
        CalendarProvider google = GOOGLE.builder()
                .transport(new MockHttpTransport() {
                    @Override
                    public MockLowLevelHttpRequest buildRequest(String method, String url) {
                        throw new IllegalStateException("Bearer ya29.access-token");
                    }
                })
                .build();
        assertEquals(
                io.calendarsync.spi.Fault.of(Kind.UNKNOWN, "no answer: IOException"),
                GoogleServer.fault(google.read(GoogleServer.CALL, "abc123")));
    }

    @Test
    void oneProviderServesManyThreads() throws Exception {
        GOOGLE.answers(200, Samples.ECHO);
        CalendarProvider google = GOOGLE.provider();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Reply<?>>> calls = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            calls.add(() ->
                    google.write(GoogleServer.CALL, List.of(Samples.INSERT)).get(0));
        }
        for (Future<Reply<?>> reply : threads.invokeAll(calls)) {
            assertTrue(reply.get() instanceof Reply.Done);
        }
        threads.shutdown();
        assertEquals(64, GOOGLE.requests().size());
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder gzip(int status, byte[] body)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        }
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Encoding", "gzip")
                .withHeader("Content-Type", "application/json")
                .withBody(bytes.toByteArray());
    }

    /** Answers everything alike, and remembers where it was sent. */
    private static final class Recording extends MockHttpTransport {
        private final List<String> urls;
        private final MockLowLevelHttpResponse response;

        Recording(List<String> urls, MockLowLevelHttpResponse response) {
            this.urls = urls;
            this.response = response;
        }

        @Override
        public MockLowLevelHttpRequest buildRequest(String method, String url) {
            urls.add(method + " " + url.replaceAll("\\?.*", ""));
            return new MockLowLevelHttpRequest(url).setResponse(response);
        }
    }
}
