package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.WireClient.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeRole;
import io.calendarsync.testkit.internal.google.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of calendars that a user keeps. */
final class CalendarListTest {
    private static final String LIST = "/calendar/v3/users/me/calendarList";

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
    void theOwnCalendarIsOnItFromTheBeginning() throws Exception {
        JsonObject primary = json(client.call("GET", LIST + "/primary", ""));
        assertEquals(WireClient.DANA, primary.get("id").getAsString());
        assertTrue(primary.get("primary").getAsBoolean());
        assertEquals("owner", primary.get("accessRole").getAsString());
        assertEquals(List.of(WireClient.DANA), ids(json(client.call("GET", LIST, ""))));
    }

    @Test
    void pagesAndRolesNarrowIt() throws Exception {
        shared("a", FakeRole.FREE_BUSY_READER);
        AccountCalendar read = shared("b", FakeRole.READER);
        AccountCalendar written = shared("c", FakeRole.WRITER);
        assertEquals(4, ids(json(client.call("GET", LIST, ""))).size());
        assertEquals(
                List.of(WireClient.DANA, read.id(), written.id()),
                ids(json(client.call("GET", LIST + "?minAccessRole=reader", ""))));
        List<String> seen = new ArrayList<>();
        JsonObject page = json(client.call("GET", LIST + "?maxResults=3", ""));
        seen.addAll(ids(page));
        assertFalse(page.has("nextSyncToken"));
        page = json(client.call(
                "GET",
                LIST + "?maxResults=3&pageToken=" + page.get("nextPageToken").getAsString(),
                ""));
        seen.addAll(ids(page));
        assertEquals(ids(json(client.call("GET", LIST, ""))), seen);
        assertTrue(page.has("nextSyncToken"));
        assertEquals(400, client.call("GET", LIST + "?pageToken=nonsense", "").statusCode());
    }

    @Test
    void aSyncTokenTellsWhatChangedSince() throws Exception {
        AccountCalendar first = shared("a", FakeRole.READER);
        String token = token(json(client.call("GET", LIST, "")));
        JsonObject nothing = json(client.call("GET", LIST + "?syncToken=" + token, ""));
        assertEquals(List.of(), ids(nothing));
        client.call("PATCH", LIST + "/" + first.id(), "{\"hidden\":true}");
        AccountCalendar second = shared("b", FakeRole.READER);
        second.stopsSharingWith(WireClient.DANA);
        JsonArray items =
                json(client.call("GET", LIST + "?syncToken=" + token, "")).getAsJsonArray("items");
        assertEquals(2, items.size());
        assertTrue(items.get(0).getAsJsonObject().get("hidden").getAsBoolean());
        assertTrue(items.get(1).getAsJsonObject().get("deleted").getAsBoolean());
        assertEquals(410, client.call("GET", LIST + "?syncToken=nonsense", "").statusCode());
        assertEquals(
                400,
                client.call("GET", LIST + "?minAccessRole=reader&syncToken=" + token, "")
                        .statusCode());
        assertEquals(
                400,
                client.call("GET", LIST + "?showDeleted=false&syncToken=" + token, "")
                        .statusCode());
    }

    @Test
    void aCalendarIsTakenOffAndPutBack() throws Exception {
        AccountCalendar shared = shared("a", FakeRole.READER);
        client.call("PATCH", LIST + "/" + shared.id(), "{\"summaryOverride\":\"Mine\"}");
        assertEquals(204, client.call("DELETE", LIST + "/" + shared.id(), "").statusCode());
        assertEquals(404, client.call("GET", LIST + "/" + shared.id(), "").statusCode());
        assertEquals(
                List.of(WireClient.DANA, shared.id()), ids(json(client.call("GET", LIST + "?showDeleted=true", ""))));
        JsonObject back = json(client.call("POST", LIST, "{\"id\":\"" + shared.id() + "\"}"));
        assertEquals("Mine", back.get("summaryOverride").getAsString());
        assertEquals(403, client.call("DELETE", LIST + "/primary", "").statusCode());
        assertEquals(
                404,
                client.call("POST", LIST, "{\"id\":\"nobody@group.calendar.google.com\"}")
                        .statusCode());
    }

    @Test
    void whatItsUserDoesByHandIsShown() throws Exception {
        shared("a", FakeRole.READER);
        AccountCalendar seen = google.account(WireClient.DANA).calendars().get(1);
        seen.calls("Mine");
        JsonObject named = json(client.call("GET", LIST + "/" + seen.id(), ""));
        assertEquals("a", named.get("summary").getAsString());
        assertEquals("Mine", named.get("summaryOverride").getAsString());
        AccountCalendar own = google.account(WireClient.DANA).makesCalendar("b");
        own.renames("c");
        assertEquals(
                "c",
                json(client.call("GET", LIST + "/" + own.id(), ""))
                        .get("summary")
                        .getAsString());
        own.hidesCalendar();
        assertEquals(List.of(WireClient.DANA, seen.id()), ids(json(client.call("GET", LIST, ""))));
        assertEquals(
                List.of(WireClient.DANA, seen.id(), own.id()),
                ids(json(client.call("GET", LIST + "?showHidden=true", ""))));
    }

    @Test
    void coloursComeByNumberOrFreely() throws Exception {
        JsonObject numbered = json(client.call("PATCH", LIST + "/primary", "{\"colorId\":\"3\"}"));
        assertEquals("#f83a22", numbered.get("backgroundColor").getAsString());
        String free = "{\"backgroundColor\":\"#f83b22\",\"foregroundColor\":\"#ffffff\"}";
        JsonObject ignored = json(client.call("PATCH", LIST + "/primary", free));
        assertEquals("#f83a22", ignored.get("backgroundColor").getAsString());
        JsonObject taken = json(client.call("PATCH", LIST + "/primary?colorRgbFormat=true", free));
        assertEquals("#f83b22", taken.get("backgroundColor").getAsString());
        assertEquals("3", taken.get("colorId").getAsString());
        assertEquals(
                400,
                client.call("PATCH", LIST + "/primary", "{\"colorId\":\"25\"}").statusCode());
        JsonObject put = json(client.call("PUT", LIST + "/primary", "{\"summaryOverride\":\"Me\"}"));
        assertEquals("#f83b22", put.get("backgroundColor").getAsString());
        assertFalse(put.has("selected"));
    }

    private AccountCalendar shared(String title, FakeRole role) {
        AccountCalendar calendar = google.account("eve@example.com").makesCalendar(title);
        calendar.sharesWith(WireClient.DANA, role);
        return calendar;
    }

    private static String token(JsonObject page) {
        return page.get("nextSyncToken").getAsString();
    }

    private static List<String> ids(JsonObject page) {
        return StreamSupport.stream(page.getAsJsonArray("items").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(item -> item.get("id").getAsString())
                .toList();
    }
}
