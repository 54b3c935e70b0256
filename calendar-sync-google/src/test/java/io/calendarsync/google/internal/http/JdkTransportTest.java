package io.calendarsync.google.internal.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdkTransportTest {
    @RegisterExtension
    static final OddServer SERVER = new OddServer();

    @Test
    void everyMethodGoesOutAsItIs() throws IOException {
        JdkTransport transport = transport(Duration.ofSeconds(10));
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
            HttpResponse response = request(transport, method, "/echo", "body").execute();
            assertEquals(method, response.getHeaders().getFirstHeaderStringValue("X-Method"));
            assertEquals("body", response.parseAsString());
        }
        assertTrue(transport.supportsMethod("PATCH"));
    }

    @Test
    void oneConnectionServesManyCalls() throws IOException {
        JdkTransport transport = transport(Duration.ofSeconds(10));
        for (int i = 0; i < 20; i++) {
            request(transport, i % 2 == 0 ? "PATCH" : "POST", "/echo", "body")
                    .execute()
                    .disconnect();
        }
        assertEquals(20, SERVER.requests().size());
        assertEquals(1, SERVER.connections());
    }

    @Test
    void manyThreadsUseNoMoreConnectionsThanThreads() throws Exception {
        JdkTransport transport = transport(Duration.ofSeconds(10));
        ExecutorService callers = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 100; i++) {
            callers.execute(() -> {
                try {
                    request(transport, "POST", "/echo", "body").execute().disconnect();
                } catch (IOException failed) {
                    throw new AssertionError(failed);
                }
            });
        }
        callers.shutdown();
        assertTrue(callers.awaitTermination(10, TimeUnit.SECONDS));
        assertEquals(100, SERVER.requests().size());
        assertTrue(SERVER.connections() <= 4, () -> SERVER.connections() + " connections");
    }

    @Test
    void aTrickledBodyIsCutAtTheDeadline() {
        HttpRequest request = request(transport(Duration.ofMillis(300)), "GET", "/trickle", "");
        long start = System.nanoTime();
        assertThrows(HttpTimeoutException.class, request::execute);
        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(5));
    }

    @Test
    void aSilentServerIsLeftAtTheDeadline() {
        HttpRequest request = request(transport(Duration.ofMillis(300)), "POST", "/silent", "x");
        assertThrows(HttpTimeoutException.class, request::execute);
        assertEquals(1, SERVER.requests().size());
    }

    @Test
    void aRefusalCountsEvenWhereItsTextDoesNotArrive() throws IOException {
        HttpRequest request = request(transport(Duration.ofMillis(300)), "GET", "/refused-trickle", "");
        assertEquals(503, request.execute().getStatusCode());
    }

    @Test
    void aResponseThatIsTooLargeIsNotRead() {
        IOException refused = assertThrows(
                IOException.class, request(transport(Duration.ofSeconds(10)), "GET", "/large", "")::execute);
        assertEquals("response larger than 2000 bytes", refused.getMessage());
    }

    @Test
    void aResponseThatIsCutOffIsNoResponse() {
        assertThrows(IOException.class, request(transport(Duration.ofSeconds(10)), "GET", "/short", "")::execute);
    }

    @Test
    void redirectsAreNotFollowed() throws IOException {
        assertEquals(
                302,
                request(transport(Duration.ofSeconds(10)), "GET", "/moved", "")
                        .execute()
                        .getStatusCode());
        assertEquals(List.of("GET /moved"), SERVER.requests());
    }

    @Test
    void anInterruptEndsTheCallAndIsKept() {
        HttpRequest request = request(transport(Duration.ofSeconds(10)), "GET", "/silent", "");
        Thread.currentThread().interrupt();
        assertThrows(InterruptedIOException.class, request::execute);
        assertTrue(Thread.interrupted());
    }

    @Test
    void headersThatTheClientSetsItselfAreDropped() throws IOException {
        HttpRequest request = request(transport(Duration.ofSeconds(10)), "POST", "/echo", "body");
        request.getHeaders()
                .set("Host", "evil.example")
                .set("Connection", "close")
                .setContentLength(99L);
        request.getHeaders().set("Expect", "100-continue").set("Upgrade", "h2c");
        assertEquals("body", request.execute().parseAsString());
    }

    @Test
    void aMalformedContentTypeLosesNoStatus() throws IOException {
        HttpResponse response = request(transport(Duration.ofSeconds(10)), "GET", "/odd-type", "")
                .execute();
        assertEquals(200, response.getStatusCode());
        assertEquals("a b; c", response.getHeaders().getContentType());
        assertArrayEquals(
                new byte[0],
                response.getContent() == null
                        ? new byte[0]
                        : response.getContent().readAllBytes());
    }

    @Test
    void aPortWithoutAServerIsAnIoFailure() {
        HttpRequest request = request(transport(Duration.ofSeconds(10)), "GET", "/echo", "");
        request.setUrl(new GenericUrl("http://127.0.0.1:1/"));
        assertThrows(IOException.class, request::execute);
    }

    private static JdkTransport transport(Duration deadline) {
        return new JdkTransport(Duration.ofSeconds(5), deadline, 2000);
    }

    private static HttpRequest request(JdkTransport transport, String method, String path, String body) {
        GenericUrl url = new GenericUrl(SERVER.root() + path);
        ByteArrayContent content =
                body.isEmpty() ? null : new ByteArrayContent("text/plain", body.getBytes(StandardCharsets.UTF_8));
        try {
            return transport
                    .createRequestFactory()
                    .buildRequest(method, url, content)
                    .setNumberOfRetries(0)
                    .setFollowRedirects(false)
                    .setThrowExceptionOnExecuteError(false);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
