package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.WireClient.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeRole;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.Scopes;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calendars themselves, and who may do what to them. */
final class CalendarsTest {
    private static final String CALENDARS = "/calendar/v3/calendars";
    private static final String EVENT =
            "{\"id\":\"abcde\",\"start\":{\"date\":\"2026-03-02\"},\"end\":{\"date\":\"2026-03-03\"}}";

    private FakeGoogle google;
    private WireClient client;

    @BeforeEach
    void start() throws Exception {
        google = FakeGoogle.start();
        client = new WireClient(google, Scopes.CALENDAR);
    }

    @AfterEach
    void stop() {
        google.verifyNoUnexpectedCalls();
        google.close();
    }

    @Test
    void aNewCalendarIsItsMakersAndStandsInUtc() throws Exception {
        JsonObject made = json(client.call("POST", CALENDARS, "{\"summary\":\"Workshop\"}"));
        assertEquals("UTC", made.get("timeZone").getAsString());
        assertEquals(WireClient.DANA, made.get("dataOwner").getAsString());
        assertEquals(made, json(client.call("GET", path(made), "")));
        assertEquals(400, status("POST", CALENDARS, "{}"));
        assertEquals(400, status("POST", CALENDARS, "{\"summary\":\"x\",\"timeZone\":\"Mars/Olympus\"}"));
    }

    @Test
    void aPatchMergesAndAPutReplaces() throws Exception {
        JsonObject made = json(client.call(
                "POST", CALENDARS, "{\"summary\":\"Workshop\",\"location\":\"Hall 1\",\"timeZone\":\"Asia/Tokyo\"}"));
        JsonObject patched = json(client.call("PATCH", path(made), "{\"description\":\"Repairs\"}"));
        assertEquals("Hall 1", patched.get("location").getAsString());
        assertNotEquals(made.get("etag"), patched.get("etag"));
        JsonObject put = json(client.call("PUT", path(made), "{\"summary\":\"Studio\"}"));
        assertEquals("Studio", put.get("summary").getAsString());
        assertEquals("Asia/Tokyo", put.get("timeZone").getAsString());
        assertFalse(put.has("location"));
        assertFalse(put.has("description"));
    }

    @Test
    void aRemovedCalendarIsNotThere() throws Exception {
        JsonObject made = json(client.call("POST", CALENDARS, "{\"summary\":\"Workshop\"}"));
        assertEquals(204, status("DELETE", path(made), ""));
        assertEquals(404, status("GET", path(made), ""));
        assertEquals(404, status("POST", path(made) + "/events", EVENT));
        assertEquals(404, status("DELETE", path(made), ""));
        assertEquals(
                404,
                status(
                        "GET",
                        "/calendar/v3/users/me/calendarList/" + made.get("id").getAsString(),
                        ""));
    }

    @Test
    void aPrimaryCalendarStaysButCanBeCleared() throws Exception {
        assertEquals("cannotDeletePrimaryCalendar", reason(client.call("DELETE", CALENDARS + "/primary", "")));
        client.call("POST", CALENDARS + "/primary/events", EVENT);
        assertEquals(204, status("POST", CALENDARS + "/primary/clear", ""));
        AccountCalendar calendar = google.account(WireClient.DANA).calendar();
        assertEquals(0, calendar.events().size());
        assertEquals(1, calendar.tombstones().size());
        JsonObject made = json(client.call("POST", CALENDARS, "{\"summary\":\"Workshop\"}"));
        assertEquals(400, status("POST", path(made) + "/clear", ""));
    }

    @Test
    void aRoleAllowsWhatItSays() throws Exception {
        AccountCalendar shared = google.account("eve@example.com").makesCalendar("Team");
        String path = CALENDARS + "/" + shared.id();
        assertEquals(404, status("GET", path, ""));
        shared.sharesWith(WireClient.DANA, FakeRole.READER);
        assertEquals(200, status("GET", path, ""));
        HttpResponse<String> insert = client.call("POST", path + "/events", EVENT);
        assertEquals("requiredAccessLevel", reason(insert));
        shared.sharesWith(WireClient.DANA, FakeRole.WRITER);
        assertEquals(200, status("POST", path + "/events", EVENT));
        assertEquals("requiredAccessLevel", reason(client.call("PATCH", path, "{\"summary\":\"Mine\"}")));
        shared.sharesWith(WireClient.DANA, FakeRole.OWNER);
        assertEquals(200, status("PATCH", path, "{\"summary\":\"Mine\"}"));
        assertEquals("Mine", shared.title());
        shared.stopsSharingWith(WireClient.DANA);
        assertEquals(404, status("GET", path, ""));
    }

    @Test
    void anApplicationsOwnCalendarsAreAllThatItsNarrowScopeReaches() throws Exception {
        AccountCalendar byHand = google.account(WireClient.DANA).makesCalendar("Private");
        WireClient narrow = new WireClient(google, Scopes.APP_CREATED);
        JsonObject made = json(narrow.call("POST", CALENDARS, "{\"summary\":\"Ours\"}"));
        assertEquals(200, narrow.call("POST", path(made) + "/events", EVENT).statusCode());
        assertEquals(200, narrow.call("GET", path(made), "").statusCode());
        HttpResponse<String> foreign = narrow.call("GET", CALENDARS + "/" + byHand.id() + "/events", "");
        assertEquals("insufficientPermissions", reason(foreign));
        google.world().switches().turnOn(FakeSwitch.FOREIGN_CALENDARS_NOT_FOUND);
        assertEquals(
                404,
                narrow.call("GET", CALENDARS + "/" + byHand.id() + "/events", "")
                        .statusCode());
        google.world().switches().turnOff(FakeSwitch.FOREIGN_CALENDARS_NOT_FOUND);
        assertEquals(
                403,
                narrow.call("GET", "/calendar/v3/users/me/calendarList", "").statusCode());
    }

    private int status(String method, String path, String body) throws Exception {
        return client.call(method, path, body).statusCode();
    }

    private static String path(JsonObject calendar) {
        return CALENDARS + "/" + calendar.get("id").getAsString();
    }

    private static String reason(HttpResponse<String> refused) {
        assertEquals(403, refused.statusCode(), refused.body());
        return json(refused)
                .getAsJsonObject("error")
                .getAsJsonArray("errors")
                .get(0)
                .getAsJsonObject()
                .get("reason")
                .getAsString();
    }
}
