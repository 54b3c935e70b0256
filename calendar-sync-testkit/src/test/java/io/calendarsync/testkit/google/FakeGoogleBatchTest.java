package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.Scopes;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FakeGoogleBatchTest {
    private FakeGoogle google;
    private WireClient client;

    @BeforeEach
    void start() throws Exception {
        google = FakeGoogle.start();
        client = new WireClient(google, Scopes.EVENTS_OWNED);
    }

    @AfterEach
    void stop() {
        google.close();
    }

    @Test
    void partsAreAnsweredInOrderUnderTheirIds() throws Exception {
        HttpResponse<String> response = batch(insert(1) + insert(1) + part(2, "GET", "/events/nobody0", ""));
        assertEquals(200, response.statusCode());
        assertTrue(
                response.headers().firstValue("Content-Type").orElseThrow().startsWith("multipart/mixed; boundary="));
        String[] parts = response.body().split("Content-ID: ", -1);
        assertEquals(4, parts.length, response.body());
        assertTrue(parts[1].startsWith("<response-item-1>\r\n\r\nHTTP/1.1 200 OK\r\n"), parts[1]);
        assertTrue(parts[2].startsWith("<response-item-1>\r\n\r\nHTTP/1.1 409 Conflict\r\n"), parts[2]);
        assertTrue(parts[3].startsWith("<response-item-2>\r\n\r\nHTTP/1.1 404 Not Found\r\n"), parts[3]);
        assertEquals(
                "batch 1, events.get 1, events.insert 2, oauth.token 1",
                google.counts().toString());
        assertEquals(3, google.counts().calendarTotal());
        assertEquals(4, google.counts().total());
    }

    @Test
    void anInnerFaultLosesTheWholeAnswerAfterAllEffects() throws Exception {
        google.faults().next("events.insert", FakeFault.lostAnswer());
        assertThrows(IOException.class, () -> batch(insert(1) + insert(2)));
        assertEquals(2, google.account(WireClient.DANA).calendar().events().size());
        google.faults().next("batch", FakeFault.refused(429, "usageLimits", "rateLimitExceeded"));
        assertEquals(429, batch(insert(3)).statusCode());
        assertEquals(2, google.account(WireClient.DANA).calendar().events().size());
    }

    @Test
    void moreThanAThousandAreRefused() throws Exception {
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < 1001; i++) {
            parts.append(insert(i));
        }
        assertEquals(400, batch(parts.toString()).statusCode());
        assertEquals(0, google.counts().of("events.insert"));
    }

    @Test
    void orMoreThanFiftyWhereOlderPagesAreRight() throws Exception {
        google.world().switches().turnOn(FakeSwitch.BATCHES_OF_FIFTY);
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            parts.append(insert(i));
        }
        assertEquals(200, batch(parts.toString()).statusCode());
        assertEquals(400, batch(parts + insert(50)).statusCode());
        assertEquals(50, google.counts().of("events.insert"));
    }

    @Test
    void brokenBatchesAreRefused() throws Exception {
        assertEquals(
                400,
                client.call("POST", "/batch/calendar/v3", "x", "Content-Type", "text/plain")
                        .statusCode());
        assertEquals(
                400,
                client.call("POST", "/batch/calendar/v3", "--b\r\n\r\n", "Content-Type", "multipart/mixed; boundary=b")
                        .statusCode());
    }

    private HttpResponse<String> batch(String parts) throws IOException, InterruptedException {
        return client.call(
                "POST",
                "/batch/calendar/v3",
                parts + "--bound--\r\n",
                "Content-Type",
                "multipart/mixed; boundary=\"bound\"");
    }

    private static String insert(int number) {
        return part(
                number,
                "POST",
                "/events",
                "{\"id\":\"event" + number
                        + "\",\"start\":{\"date\":\"2026-03-02\"},\"end\":{\"date\":\"2026-03-03\"}}");
    }

    private static String part(int number, String method, String path, String body) {
        return "--bound\r\nContent-Type: application/http\r\nContent-ID: <item-" + number + ">\r\n\r\n" + method
                + " /calendar/v3/calendars/primary" + path + " HTTP/1.1\r\nContent-Type: application/json\r\n\r\n"
                + body
                + "\r\n";
    }
}
