package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.WireClient.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.internal.google.Scopes;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FakeGoogleEventsTest {
    private static final String EVENTS = "/calendar/v3/calendars/primary/events";
    private static final String TIMED = """
            {"id":"%s","summary":"Fitting","transparency":"opaque","visibility":"default",
             "start":{"dateTime":"2026-03-02T09:00:00.123Z","timeZone":"Europe/Berlin"},
             "end":{"dateTime":"2026-03-02T10:00:00","timeZone":"Europe/Lisbon"}}""";

    private FakeGoogle google;
    private WireClient client;

    @BeforeEach
    void start() throws Exception {
        google = FakeGoogle.start(FakeWorld.builder()
                .clock(Clock.fixed(Instant.parse("2026-03-01T08:00:00.250Z"), ZoneOffset.UTC))
                .build());
        client = new WireClient(google, Scopes.EVENTS_OWNED);
    }

    @AfterEach
    void stop() {
        google.close();
    }

    @Test
    void insertAnswersAsGoogleDoes() throws Exception {
        HttpResponse<String> response = client.call("POST", EVENTS, TIMED.formatted("abcde"));
        assertEquals(200, response.statusCode());
        assertEquals(
                "application/json; charset=UTF-8",
                response.headers().firstValue("Content-Type").orElseThrow());
        JsonObject event = json(response);
        assertEquals("calendar#event", event.get("kind").getAsString());
        assertTrue(
                event.get("etag").getAsString().matches("\"\\d+\""),
                event.get("etag").getAsString());
        assertEquals("abcde@google.com", event.get("iCalUID").getAsString());
        assertEquals("2026-03-01T08:00:00Z", event.get("created").getAsString());
        assertEquals("2026-03-01T08:00:00.250Z", event.get("updated").getAsString());
        assertEquals("confirmed", event.get("status").getAsString());
        assertEquals("default", event.get("eventType").getAsString());
        assertEquals(JsonParser.parseString("{\"useDefault\":true}"), event.get("reminders"));
        assertEquals(
                JsonParser.parseString("{\"dateTime\":\"2026-03-02T10:00:00+01:00\",\"timeZone\":\"Europe/Berlin\"}"),
                event.get("start"));
        assertEquals(
                JsonParser.parseString("{\"dateTime\":\"2026-03-02T11:00:00+01:00\",\"timeZone\":\"Europe/Lisbon\"}"),
                event.get("end"));
        assertFalse(event.has("transparency") || event.has("visibility"), "usual values are left out");
        assertEquals(JsonParser.parseString("{\"email\":\"dana@example.com\",\"self\":true}"), event.get("organizer"));
    }

    @Test
    void timesAreRefusedAsGoogleDoes() throws Exception {
        refused(400, "global/invalid", "Invalid resource id value.", "POST", EVENTS, TIMED.formatted("wxyz!"));
        refused(400, "global/required", "Missing end time.", "POST", EVENTS, "{\"start\":{\"date\":\"2026-03-02\"}}");
        refused(
                400,
                "global/invalid",
                "Start and end times must either both be date or both be dateTime.",
                "POST",
                EVENTS,
                "{\"start\":{\"date\":\"2026-03-02\"},\"end\":{\"dateTime\":\"2026-03-02T10:00:00Z\"}}");
        refused(
                400,
                "global/required",
                "Missing time zone definition for start time.",
                "POST",
                EVENTS,
                "{\"start\":{\"dateTime\":\"2026-03-02T10:00:00\"},\"end\":{\"dateTime\":\"2026-03-02T11:00:00Z\"}}");
        refused(
                400,
                "calendar/timeRangeEmpty",
                "The specified time range is empty.",
                "POST",
                EVENTS,
                "{\"start\":{\"date\":\"2026-03-02\"},\"end\":{\"date\":\"2026-03-02\"}}");
        refused(400, "global/parseError", "Parse Error", "POST", EVENTS, "{");
        client.call("POST", EVENTS, TIMED.formatted("abcde"));
        refused(
                400,
                "global/invalid",
                "Invalid start time.",
                "PATCH",
                EVENTS + "/abcde",
                "{\"start\":{\"date\":\"2026-03-02\"},\"end\":{\"date\":\"2026-03-03\"}}");
        refused(400, "global/required", "Missing end time.", "PUT", EVENTS + "/abcde", "{\"summary\":\"x\"}");
    }

    @Test
    void deletedIdsLiveOn() throws Exception {
        client.call("POST", EVENTS, TIMED.formatted("abcde"));
        assertEquals(204, client.call("DELETE", EVENTS + "/abcde", "").statusCode());
        refused(410, "global/deleted", "Resource has been deleted", "DELETE", EVENTS + "/abcde", "");
        refused(
                409,
                "global/duplicate",
                "The requested identifier already exists.",
                "POST",
                EVENTS,
                TIMED.formatted("abcde"));
        refused(
                409,
                "global/duplicate",
                "The requested identifier already exists.",
                "POST",
                EVENTS,
                TIMED.formatted("fghij").replace("\"summary\"", "\"iCalUID\":\"abcde@google.com\",\"summary\""));
        assertEquals(
                "cancelled",
                json(client.call("GET", EVENTS + "/abcde", "")).get("status").getAsString());
        JsonObject patched = json(client.call("PATCH", EVENTS + "/abcde", "{\"summary\":\"x\"}"));
        assertEquals("cancelled", patched.get("status").getAsString());
        JsonObject revived = json(client.call("PATCH", EVENTS + "/abcde", "{\"status\":\"confirmed\"}"));
        assertEquals("x", revived.get("summary").getAsString());
        assertEquals("confirmed", revived.get("status").getAsString());
        client.call("DELETE", EVENTS + "/abcde", "");
        google.account(WireClient.DANA).calendar().emptiesTrash();
        refused(404, "global/notFound", "Not Found", "GET", EVENTS + "/abcde", "");
        refused(403, "global/forbidden", "Forbidden", "PUT", EVENTS + "/abcde", TIMED.formatted("abcde"));
    }

    @Test
    void conditionsHold() throws Exception {
        JsonObject first = json(client.call("POST", EVENTS, TIMED.formatted("abcde")));
        String etag = first.get("etag").getAsString();
        HttpResponse<String> known = client.call("GET", EVENTS + "/abcde", "", "If-None-Match", etag);
        assertEquals(304, known.statusCode());
        assertEquals("", known.body());
        JsonObject second = json(client.call("PATCH", EVENTS + "/abcde", "{\"location\":\"x\"}", "If-Match", etag));
        assertFalse(second.get("etag").getAsString().equals(etag));
        HttpResponse<String> stale = client.call("PATCH", EVENTS + "/abcde", "{\"location\":\"y\"}", "If-Match", etag);
        assertEquals(412, stale.statusCode());
        assertTrue(stale.body().contains("conditionNotMet") && stale.body().contains("If-Match"), stale.body());
    }

    @Test
    void hiddenPropertiesAreCutWithoutAWord() throws Exception {
        String body = TIMED.formatted("abcde")
                .replace(
                        "\"summary\"",
                        "\"extendedProperties\":{\"private\":{\"" + "k".repeat(45) + "\":\"x\",\"" + "k".repeat(44)
                                + "\":\"" + "v".repeat(1025) + "\"}},\"summary\"");
        JsonObject kept = json(client.call("POST", EVENTS, body))
                .getAsJsonObject("extendedProperties")
                .getAsJsonObject("private");
        assertEquals(1, kept.size());
        assertEquals(1024, kept.get("k".repeat(44)).getAsString().length());
    }

    @Test
    void listsInPagesAndFields() throws Exception {
        for (String id : new String[] {"event0", "event1", "event2"}) {
            client.call("POST", EVENTS, TIMED.formatted(id));
        }
        JsonObject first = json(client.call("GET", EVENTS + "?maxResults=2", ""));
        assertEquals("calendar#events", first.get("kind").getAsString());
        assertEquals("owner", first.get("accessRole").getAsString());
        assertFalse(first.has("nextSyncToken"));
        client.call("DELETE", EVENTS + "/event2", "");
        JsonObject rest = json(client.call(
                "GET",
                EVENTS + "?maxResults=2&pageToken=" + first.get("nextPageToken").getAsString()
                        + "&fields=nextSyncToken,items(id,start/timeZone)&prettyPrint=false",
                ""));
        assertEquals(
                JsonParser.parseString("[{\"id\":\"event2\",\"start\":{\"timeZone\":\"Europe/Berlin\"}}]"),
                rest.get("items"),
                "what a listing shows is fixed when it begins");
        assertTrue(rest.has("nextSyncToken"));
        assertEquals(
                2, json(client.call("GET", EVENTS, "")).getAsJsonArray("items").size());
        assertEquals(
                0,
                json(client.call("GET", EVENTS + "?timeMin=2026-03-02T10:00:00%2B00:00", ""))
                        .getAsJsonArray("items")
                        .size());
    }

    @Test
    void theFrontEndRefusesInItsOwnEnvelope() throws Exception {
        HttpResponse<String> scope = client.call("POST", "/calendar/v3/calendars", "{\"summary\":\"x\"}");
        assertEquals(403, scope.statusCode());
        JsonObject error = json(scope).getAsJsonObject("error");
        assertEquals("PERMISSION_DENIED", error.get("status").getAsString());
        JsonObject info = error.getAsJsonArray("details").get(0).getAsJsonObject();
        assertEquals("ACCESS_TOKEN_SCOPE_INSUFFICIENT", info.get("reason").getAsString());
        assertEquals(
                "calendar.v3.Calendars.Insert",
                info.getAsJsonObject("metadata").get("method").getAsString());
        HttpResponse<String> nobody = new WireClient(google).call("GET", EVENTS, "");
        assertEquals(401, nobody.statusCode());
        assertTrue(nobody.body().contains("CREDENTIALS_MISSING"), nobody.body());
    }

    @Test
    void whatIsUnknownFailsLoudly() throws Exception {
        assertEquals(501, client.call("GET", EVENTS + "?sinktoken=x", "").statusCode());
        assertEquals(
                501,
                client.call("GET", "/calendar/v3/calendars/primary/acl", "").statusCode());
        AssertionError loud = assertThrows(AssertionError.class, google::verifyNoUnexpectedCalls);
        assertTrue(loud.getMessage().contains("sinktoken"), loud.getMessage());
        assertEquals(2, google.world().unexpectedCalls().size());
    }

    @Test
    void lostAnswersEndTheConnection() throws Exception {
        google.faults().next("events.insert", FakeFault.lostAnswer());
        assertThrows(IOException.class, () -> client.call("POST", EVENTS, TIMED.formatted("abcde")));
        assertEquals(200, client.call("GET", EVENTS + "/abcde", "").statusCode());
        assertEquals(
                "events.get 1, events.insert 1, oauth.token 1", google.counts().toString());
    }

    private void refused(int status, String codes, String message, String method, String path, String body)
            throws Exception {
        HttpResponse<String> response = client.call(method, path, body);
        assertEquals(status, response.statusCode(), response.body());
        JsonObject error = json(response).getAsJsonObject("error");
        JsonObject detail = error.getAsJsonArray("errors").get(0).getAsJsonObject();
        assertEquals(
                codes,
                detail.get("domain").getAsString() + "/" + detail.get("reason").getAsString());
        assertEquals(message, error.get("message").getAsString());
        assertEquals(status, error.get("code").getAsInt());
        assertFalse(error.has("status"), "the calendar backend has no status word");
    }
}
