package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.WireClient.DANA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.google.Scopes;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ControlApiTest {
    private static final String EVENTS = "/_fake/accounts/dana%40example.com/calendars/primary/events";

    private FakeGoogle google;
    private ControlClient control;

    @BeforeEach
    void start() {
        google = FakeGoogle.builder(
                        () -> FakeWorld.builder().clock(MutableClock.create()).build())
                .start();
        control = new ControlClient(google.baseUri());
    }

    @AfterEach
    void stop() {
        google.close();
    }

    @Test
    void aStandingClockIsReadSetAndAdvanced() throws Exception {
        assertEquals(
                "2026-03-02T08:00:00Z", control.get("/_fake/clock").get("now").getAsString());
        assertTrue(control.get("/_fake/clock").get("standing").getAsBoolean());
        control.ok("POST", "/_fake/clock/advance", "{\"by\": \"P7D\"}");
        assertEquals(
                Instant.parse("2026-03-09T08:00:00Z"), google.world().clock().instant());
        control.ok("PUT", "/_fake/clock", "{\"now\": \"2026-03-01T00:00:00Z\"}");
        assertEquals(
                Instant.parse("2026-03-01T00:00:00Z"), google.world().clock().instant());
    }

    @Test
    void aRealClockIsNotMoved() throws Exception {
        try (FakeGoogle real = FakeGoogle.start()) {
            ControlClient other = new ControlClient(real.baseUri());
            assertFalse(other.get("/_fake/clock").get("standing").getAsBoolean());
            assertTrue(other.error(409, "POST", "/_fake/clock/advance", "{\"by\": \"PT1H\"}")
                    .contains("--clock"));
        }
    }

    @Test
    void resetTakesAnotherWorld() throws Exception {
        FakeWorld before = google.world();
        control.ok("POST", "/_fake/accounts", "{\"email\": \"eve@example.com\"}");
        control.ok("POST", "/_fake/clock/advance", "{\"by\": \"PT1H\"}");
        control.ok("POST", "/_fake/reset", "");
        assertFalse(google.world() == before);
        assertEquals(
                1, control.get("/_fake/accounts").getAsJsonArray("accounts").size());
        assertEquals(MutableClock.START, google.world().clock().instant());
    }

    @Test
    void aWorldOfATestIsNotReset() throws Exception {
        FakeWorld world = FakeWorld.create();
        try (FakeGoogle own = FakeGoogle.start(world)) {
            assertTrue(new ControlClient(own.baseUri())
                    .error(409, "POST", "/_fake/reset", "")
                    .contains("belongs to the program"));
            assertTrue(own.world() == world);
        }
    }

    @Test
    void consentNeedsNoBrowser() throws Exception {
        URI page = WireClient.page(google, Scopes.APP_CREATED, Scopes.EVENTS_OWNED);
        URI all = consent("{\"page\": \"" + page + "\", \"account\": \"dana@example.com\"}");
        assertEquals("some state", WireClient.parameter(all, "state"));
        assertTrue(WireClient.parameter(all, "scope").contains(Scopes.EVENTS_OWNED));
        URI some = consent("{\"page\": \"" + page + "\", \"account\": \"dana@example.com\", \"scopes\": [\""
                + Scopes.APP_CREATED + "\"]}");
        assertFalse(WireClient.parameter(some, "scope").contains(Scopes.EVENTS_OWNED));
        URI none = consent("{\"page\": \"" + page + "\", \"decision\": \"decline\"}");
        assertEquals("access_denied", WireClient.parameter(none, "error"));
        assertEquals(
                "there is no account eve@example.com",
                control.error(
                        404,
                        "POST",
                        "/_fake/consent",
                        "{\"page\": \"" + page + "\", \"account\": \"eve@example.com\"}"));
    }

    @Test
    void theUsersHandMakesChangesCopiesAndDeletesEvents() throws Exception {
        JsonObject made = control.ok("POST", EVENTS, """
                {"summary": "Fitting", "start": {"dateTime": "2026-03-03T10:00:00+01:00"},
                 "end": {"dateTime": "2026-03-03T11:00:00+01:00"}, "location": "Shop"}""");
        String id = made.get("id").getAsString();
        assertEquals("calendar#event", made.get("kind").getAsString());
        control.ok("PATCH", EVENTS + "/" + id, "{\"summary\": \"Ring fitting\", \"location\": null}");
        JsonObject read = control.get(EVENTS + "/" + id);
        assertEquals("Ring fitting", read.get("summary").getAsString());
        assertFalse(read.has("location"));
        control.ok("POST", EVENTS + "/" + id + "/copy", "");
        assertEquals(2, google.account(DANA).calendar().events().size());
        control.ok("DELETE", EVENTS + "/" + id, "");
        assertEquals(
                "Resource has been deleted", control.error(410, "DELETE", EVENTS + "/" + id, ""), "Google's own words");
        assertEquals(2, control.get(EVENTS).getAsJsonArray("events").size(), "deleted ones are listed");
        control.ok("POST", "/_fake/accounts/dana@example.com/calendars/primary/empty-trash", "");
        control.error(404, "GET", EVENTS + "/" + id, "");
    }

    @Test
    void theUsersHandMakesAndRemovesCalendars() throws Exception {
        String calendars = "/_fake/accounts/dana@example.com/calendars";
        String id =
                control.ok("POST", calendars, "{\"title\": \"Shop\"}").get("id").getAsString();
        assertEquals("Shop", google.account(DANA).calendar(id).title());
        control.ok("POST", calendars + "/" + id + "/lose-write-access", "");
        control.ok("POST", calendars + "/" + id + "/regain-write-access", "");
        control.ok("DELETE", calendars + "/" + id, "");
        assertEquals(1, control.get(calendars).getAsJsonArray("calendars").size());
        control.error(409, "DELETE", calendars + "/primary", "");
    }

    @Test
    void revokingEndsTheAccess() throws Exception {
        WireClient client = new WireClient(google, Scopes.EVENTS_OWNED);
        assertEquals(1, google.account(DANA).liveRefreshTokens());
        control.ok("POST", "/_fake/accounts/dana@example.com/revoke-access", "");
        assertEquals(0, google.account(DANA).liveRefreshTokens());
        assertEquals(
                401,
                client.call("GET", "/calendar/v3/calendars/primary/events", "").statusCode());
    }

    @Test
    void armedFaultsAreListedStrikeAndAreCleared() throws Exception {
        WireClient client = new WireClient(google, Scopes.EVENTS_OWNED);
        control.ok("POST", "/_fake/faults", """
                {"method": "events.list", "times": 1, "fault": "refused", "status": 503, "domain": "global",
                 "reason": "backendError", "retryAfter": "PT5S"}""");
        JsonObject faults = control.ok(
                "POST", "/_fake/faults", "{\"method\": \"events.get\", \"always\": true, \"fault\": \"lostAnswer\"}");
        assertEquals(2, faults.getAsJsonArray("armed").size());
        String list = "/calendar/v3/calendars/primary/events";
        assertEquals(503, client.call("GET", list, "").statusCode());
        assertEquals(200, client.call("GET", list, "").statusCode());
        control.ok("DELETE", "/_fake/faults", "");
        assertEquals(0, control.get("/_fake/faults").getAsJsonArray("armed").size());
    }

    @Test
    void wrongFaultsAreNamed() throws Exception {
        assertTrue(arm("{\"method\": \"events.list\", \"fault\": \"sneezes\"}").contains("lostAnswer"));
        assertTrue(
                arm("{\"method\": \"events.lisst\", \"fault\": \"lostAnswer\"}").contains("events.lisst"));
        assertEquals("status is missing", arm("{\"method\": \"events.list\", \"fault\": \"htmlPage\"}"));
        assertEquals(
                "status is not a whole number: many",
                arm("{\"method\": \"events.list\", \"fault\": \"htmlPage\", \"status\": \"many\"}"));
        assertTrue(arm("{\"method\": \"events.list\", \"fault\": \"lostAnswer\", \"loudly\": true}")
                .startsWith("loudly is not known"));
    }

    @Test
    void countsAreReadAndReset() throws Exception {
        WireClient client = new WireClient(google, Scopes.EVENTS_OWNED);
        client.call("GET", "/calendar/v3/calendars/primary/events", "");
        JsonObject counts = control.get("/_fake/counts");
        assertEquals(1, counts.getAsJsonObject("methods").get("events.list").getAsInt());
        assertEquals(2, counts.get("total").getAsInt());
        control.ok("DELETE", "/_fake/counts", "");
        assertEquals(0, control.get("/_fake/counts").get("total").getAsInt());
    }

    @Test
    void limitsAreSetByName() throws Exception {
        JsonObject limits = control.ok("PATCH", "/_fake/limits", "{\"pages\": 10, \"refreshTokens\": \"P7D\"}");
        assertEquals("PT168H", limits.get("refreshTokens").getAsString());
        assertEquals(10, google.world().limits().pages());
        assertEquals(Optional.of(Duration.ofDays(7)), google.world().limits().refreshTokens());
        assertTrue(
                control.error(400, "PATCH", "/_fake/limits", "{\"pages\": 0}").contains("at least one"));
        assertTrue(
                control.error(400, "PATCH", "/_fake/limits", "{\"pagges\": 5}").startsWith("pagges is not known"));
    }

    @Test
    void theJournalIsReadAndForgotten() throws Exception {
        new WireClient(google, Scopes.EVENTS_OWNED).call("GET", "/calendar/v3/calendars/primary/events", "");
        JsonArray calls = control.get("/_fake/journal").getAsJsonArray("calls");
        JsonObject last = calls.get(calls.size() - 1).getAsJsonObject();
        assertEquals("events.list", last.get("method").getAsString());
        assertEquals(DANA, last.get("account").getAsString());
        assertEquals(200, last.get("status").getAsInt());
        control.ok("DELETE", "/_fake/journal", "");
        assertEquals(0, control.get("/_fake/journal").getAsJsonArray("calls").size());
    }

    @Test
    void channelsAreListedAndTheirMessagesHeldAndReleased() throws Exception {
        WireClient client = new WireClient(google, Scopes.EVENTS_OWNED);
        google.world().push().deliversTo(message -> 200);
        client.call("POST", "/calendar/v3/calendars/primary/events/watch", """
                {"id": "shop-1", "type": "web_hook", "address": "https://shop.example/push"}""");
        control.ok("POST", "/_fake/channels/hold", "");
        JsonObject held = control.ok("POST", "/_fake/channels/deliver", "");
        assertEquals(1, held.getAsJsonArray("channels").size());
        assertEquals(0, held.getAsJsonArray("deliveries").size());
        control.ok("POST", "/_fake/channels/release", "");
        JsonObject delivered = control.ok("POST", "/_fake/channels/deliver", "");
        assertTrue(delivered.getAsJsonArray("deliveries").get(0).getAsString().startsWith("sync"));
    }

    @Test
    void aFrozenUserOnlyReads() throws Exception {
        WireClient client = new WireClient(google, Scopes.EVENTS_OWNED);
        control.ok("POST", "/_fake/quota/freeze", "{\"account\": \"dana@example.com\", \"for\": \"PT6H\"}");
        String list = "/calendar/v3/calendars/primary/events";
        assertEquals(200, client.call("GET", list, "").statusCode());
        assertEquals(
                403,
                client.call(
                                "POST",
                                list,
                                "{\"start\": {\"date\": \"2026-03-03\"}, \"end\": {\"date\": \"2026-03-04\"}}")
                        .statusCode());
        assertEquals(1, control.get("/_fake/quota").get("refusals").getAsInt());
    }

    @Test
    void aSharedCalendarIsSeenUntilItIsNot() throws Exception {
        control.ok("POST", "/_fake/accounts", "{\"email\": \"eve@example.com\"}");
        String own = "/_fake/accounts/dana@example.com/calendars/primary/";
        control.ok("POST", own + "share", "{\"email\": \"eve@example.com\", \"role\": \"READER\"}");
        assertEquals(2, google.account("eve@example.com").calendars().size());
        control.ok("POST", own + "stop-sharing", "{\"email\": \"eve@example.com\"}");
        assertEquals(1, google.account("eve@example.com").calendars().size());
        assertTrue(control.error(400, "POST", own + "share", "{\"email\": \"eve@example.com\", \"role\": \"KING\"}")
                .contains("READER"));
    }

    @Test
    void aSuspendedAccountIsRestored() throws Exception {
        WireClient client = new WireClient(google, Scopes.EVENTS_OWNED);
        String list = "/calendar/v3/calendars/primary/events";
        control.ok("POST", "/_fake/accounts/dana@example.com/suspend", "");
        assertEquals(401, client.call("GET", list, "").statusCode());
        control.ok("POST", "/_fake/accounts/dana@example.com/restore", "");
        assertEquals(200, client.call("GET", list, "").statusCode());
        assertEquals(0, control.get("/_fake/mails").getAsJsonArray("mails").size());
    }

    @Test
    void everySwitchTurns() throws Exception {
        for (FakeSwitch behaviour : FakeSwitch.values()) {
            control.ok("PATCH", "/_fake/switches", "{\"" + behaviour + "\": true}");
            assertTrue(google.world().switches().isOn(behaviour), behaviour.name());
        }
        control.ok("PATCH", "/_fake/switches", "{\"PUT_REVIVES\": false}");
        assertFalse(control.get("/_fake/switches").get("PUT_REVIVES").getAsBoolean());
    }

    @Test
    void onlyRegisteredClientsAreServedOnceOneIs() throws Exception {
        control.ok("POST", "/_fake/clients", """
                {"id": "shop", "secret": "s", "redirectUris": ["http://localhost:3000/back"]}""");
        URI page = WireClient.page(google, Scopes.EVENTS_OWNED);
        assertTrue(control.error(
                        401,
                        "POST",
                        "/_fake/consent",
                        "{\"page\": \"" + page + "\", \"account\": \"dana@example.com\"}")
                .contains("invalid_client"));
    }

    @Test
    void unexpectedCallsAreListed() throws Exception {
        control.send("GET", "/drive/v3/files", "");
        assertTrue(control.get("/_fake/unexpected-calls")
                .getAsJsonArray("calls")
                .get(0)
                .getAsString()
                .contains("/drive/v3/files"));
    }

    @Test
    void wrongRequestsAreNamedInASentence() throws Exception {
        assertEquals(
                "the control API has no /_fake/nothing; GET /_fake/ lists what it has",
                control.error(404, "GET", "/_fake/nothing", ""));
        assertEquals("/_fake/clock knows GET, PUT, not POST", control.error(405, "POST", "/_fake/clock", "{}"));
        assertEquals("this is not a JSON object", control.error(400, "POST", "/_fake/accounts", "[1"));
        assertEquals("email is missing", control.error(400, "POST", "/_fake/accounts", ""));
        assertEquals("email is not a text", control.error(400, "POST", "/_fake/accounts", "{\"email\": {}}"));
        assertEquals("not an e-mail: eve", control.error(400, "POST", "/_fake/accounts", "{\"email\": \"eve\"}"));
        control.error(400, "POST", EVENTS, "{\"start\": 5}");
    }

    private URI consent(String body) throws Exception {
        return URI.create(
                control.ok("POST", "/_fake/consent", body).get("location").getAsString());
    }

    private String arm(String body) throws Exception {
        return control.error(400, "POST", "/_fake/faults", body);
    }
}
