package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.internal.google.Scopes;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the fake does not know, it refuses, remembers and explains. */
final class StrictnessTest {
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
    void anUnknownPathIsRefusedWithAHint() throws Exception {
        HttpResponse<String> answer = client.call("GET", "/calendar/v3/calendars/primary/acl", "");
        assertEquals(501, answer.statusCode());
        assertTrue(answer.body().contains("no modelled method has this path"), answer.body());
        assertTrue(answer.body().contains("allowUnexpected"), answer.body());
        AssertionError failure = assertThrows(AssertionError.class, google::verifyNoUnexpectedCalls);
        assertTrue(
                failure.getMessage()
                        .contains("GET /calendar/v3/calendars/primary/acl (no modelled method has this path)"),
                failure::getMessage);
    }

    @Test
    void anUnknownVerbIsToldWhichOnesThereAre() throws Exception {
        HttpResponse<String> answer = client.call("PUT", "/calendar/v3/calendars/primary/events", "{}");
        assertEquals(501, answer.statusCode());
        assertTrue(
                answer.body().contains("this path takes POST for events.insert, GET for events.list"), answer.body());
    }

    @Test
    void addressesThatAreNoneOfGooglesAreRefused() throws Exception {
        assertEquals(501, client.call("GET", "/somewhere", "").statusCode());
        assertEquals(1, google.world().unexpectedCalls().size());
        assertTrue(google.world().unexpectedCalls().get(0).startsWith("GET /somewhere ("));
    }

    @Test
    void unknownParametersAreRefused() throws Exception {
        assertEquals(
                501,
                client.call("GET", "/calendar/v3/calendars/primary/events?maxresults=5", "")
                        .statusCode());
        AssertionError failure = assertThrows(AssertionError.class, google::verifyNoUnexpectedCalls);
        assertTrue(failure.getMessage().contains("the parameter maxresults of events.list"), failure::getMessage);
    }

    @Test
    void whatATestAllowsIsRefusedAndNotHeldAgainstIt() throws Exception {
        google.world().allowUnexpected("GET /calendar/v3/calendars/primary/acl");
        assertEquals(
                501,
                client.call("GET", "/calendar/v3/calendars/primary/acl", "").statusCode());
        google.verifyNoUnexpectedCalls();
    }
}
