package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpContent;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestFactory;
import com.google.gson.JsonParser;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.google.Scopes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives, an answer goes back, and in Google's own words. */
final class HostileInputTest {
    private static final int REQUESTS = 2500;
    private static final String EVENTS = "/calendar/v3/calendars/primary/events";

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void everyRequestIsAnsweredInGooglesWords(long seed) throws Exception {
        try (FakeGoogle google = started()) {
            OddRequests odd = new OddRequests(new Random(seed));
            String token = new WireClient(google, Scopes.CALENDAR).token();
            HttpRequestFactory requests = google.transport().createRequestFactory();
            for (int i = 0; i < REQUESTS; i++) {
                OddRequests.Odd sent = odd.next();
                String what = "seed " + seed + ", request " + i + ": " + sent;
                try {
                    check(answered(requests, token, sent), what);
                } catch (IOException | RuntimeException | StackOverflowError broken) {
                    throw new AssertionError(what, broken);
                }
            }
        }
    }

    @Test
    void aBodyThatIsNotPackedAsItSaysIsRefused() throws Exception {
        try (FakeGoogle google = started()) {
            assertEquals(400, packed(google, "{}".getBytes(StandardCharsets.UTF_8)));
            assertEquals(400, packed(google, new byte[0]));
        }
    }

    @Test
    void aBodyThatUnpacksToMoreThanAnybodySendsIsRefused() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bomb)) {
            packing.write("{\"summary\":\"".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 40; i++) {
                packing.write(new byte[1 << 20]);
            }
            packing.write("\"}".getBytes(StandardCharsets.UTF_8));
        }
        try (FakeGoogle google = started()) {
            assertEquals(400, packed(google, bomb.toByteArray()));
        }
    }

    @Test
    void aMethodThatGoogleDoesNotKnowIsAnsweredOverASocketToo() throws Exception {
        try (FakeGoogle google = started()) {
            WireClient client = new WireClient(google, Scopes.CALENDAR);
            assertEquals(501, client.call("TRACK", EVENTS, "").statusCode());
            HttpResponse<String> head = HttpClient.newHttpClient()
                    .send(
                            request(google.baseUri().resolve(EVENTS))
                                    .method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertEquals(501, head.statusCode());
        }
    }

    private static int packed(FakeGoogle google, byte[] body) throws Exception {
        String token = new WireClient(google, Scopes.CALENDAR).token();
        java.net.http.HttpRequest request = request(google.baseUri().resolve(EVENTS))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static java.net.http.HttpRequest.Builder request(URI uri) {
        return java.net.http.HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20));
    }

    private static FakeGoogle started() {
        return FakeGoogle.start(FakeWorld.builder().clock(MutableClock.create()).build());
    }

    private static void check(Reply reply, String what) {
        // 501 is the fake's own: it does not know what was asked, and says so.
        assertTrue(reply.status() < 500 || reply.status() == 501, () -> what + " -> " + reply);
        if (reply.status() >= 400 && reply.type().contains("json")) {
            assertTrue(JsonParser.parseString(reply.text()).getAsJsonObject().has("error"), what);
        }
    }

    private static Reply answered(HttpRequestFactory requests, String token, OddRequests.Odd odd) throws IOException {
        HttpContent body = odd.type().isEmpty()
                ? null
                : new ByteArrayContent(odd.type(), odd.body().getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                requests.buildRequest(odd.method(), new GenericUrl("https://host" + odd.path(), true), body);
        request.getHeaders().setAuthorization("Bearer " + token);
        odd.headers().forEach(request.getHeaders()::set);
        request.setThrowExceptionOnExecuteError(false).setNumberOfRetries(0).setFollowRedirects(false);
        com.google.api.client.http.HttpResponse response = request.execute();
        return new Reply(response.getStatusCode(), String.valueOf(response.getContentType()), response.parseAsString());
    }

    private record Reply(int status, String type, String text) {}
}
