package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.WireClient.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.internal.google.Scopes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Colours, which are everybody's, and settings, which are each user's own. */
final class SettingsTest {
    private static final String SETTINGS = "/calendar/v3/users/me/settings";

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
    void thereAreElevenColoursOfEventsAndTwentyFourOfCalendars() throws Exception {
        JsonObject colors = json(client.call("GET", "/calendar/v3/colors", ""));
        assertEquals(11, colors.getAsJsonObject("event").size());
        assertEquals(24, colors.getAsJsonObject("calendar").size());
        assertEquals(
                "#dc2127",
                colors.getAsJsonObject("event")
                        .getAsJsonObject("11")
                        .get("background")
                        .getAsString());
    }

    @Test
    void theScopeForEventsAloneSeesNoColours() throws Exception {
        WireClient events = new WireClient(google, Scopes.EVENTS);
        assertEquals(403, events.call("GET", "/calendar/v3/colors", "").statusCode());
    }

    @Test
    void aSettingIsReadAloneAndAmongAll() throws Exception {
        google.account(WireClient.DANA).sets("timezone", "Asia/Tokyo");
        JsonObject zone = json(client.call("GET", SETTINGS + "/timezone", ""));
        assertEquals("Asia/Tokyo", zone.get("value").getAsString());
        assertEquals(404, client.call("GET", SETTINGS + "/nonsense", "").statusCode());
        JsonObject all = json(client.call("GET", SETTINGS, ""));
        assertTrue(all.getAsJsonArray("items").contains(zone));
        assertThrows(
                IllegalArgumentException.class,
                () -> google.account(WireClient.DANA).sets("nonsense", "1"));
    }

    @Test
    void aSyncTokenTellsWhichSettingsChanged() throws Exception {
        String token =
                json(client.call("GET", SETTINGS, "")).get("nextSyncToken").getAsString();
        google.account("eve@example.com").sets("locale", "de");
        assertEquals(0, changed(token));
        google.account(WireClient.DANA).sets("locale", "fr");
        assertEquals(1, changed(token));
    }

    private int changed(String token) throws Exception {
        return json(client.call("GET", SETTINGS + "?syncToken=" + token, ""))
                .getAsJsonArray("items")
                .size();
    }
}
