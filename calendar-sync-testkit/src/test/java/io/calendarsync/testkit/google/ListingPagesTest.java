package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeRole;
import io.calendarsync.testkit.internal.google.Scopes;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ListingPagesTest {
    private FakeGoogle google;
    private ListingCaller dana;

    @BeforeEach
    void start() throws Exception {
        google = FakeGoogle.start();
        dana = ListingCaller.of(google, WireClient.DANA, Scopes.CALENDAR);
        for (int i = 1; i <= 5; i++) {
            dana.add("event" + i, i, "");
        }
    }

    @AfterEach
    void stop() {
        google.verifyNoUnexpectedCalls();
        google.close();
    }

    @Test
    void whatAListingShowsIsFixedWhenItBegins() throws Exception {
        JsonObject first = dana.list("maxResults", "2");
        dana.delete("event3");
        dana.patch("event4", "{\"summary\":\"new\"}");
        dana.add("event6", 6, "");
        JsonObject second = dana.list("maxResults", "2", "pageToken", next(first));
        JsonArray items = second.getAsJsonArray("items");
        assertEquals("event3", items.get(0).getAsJsonObject().get("id").getAsString());
        assertEquals("confirmed", items.get(0).getAsJsonObject().get("status").getAsString());
        assertFalse(items.get(1).getAsJsonObject().has("summary"));
        JsonObject third = dana.list("maxResults", "2", "pageToken", next(second));
        assertEquals(1, third.getAsJsonArray("items").size());
    }

    @Test
    void onlyTheLastPageSaysWhereToGoOn() throws Exception {
        JsonObject page = dana.list("maxResults", "4");
        assertFalse(page.has("nextSyncToken"));
        JsonObject last = dana.list("maxResults", "4", "pageToken", next(page));
        assertTrue(last.has("nextSyncToken"));
        assertFalse(last.has("nextPageToken"));
        assertFalse(dana.list("maxResults", "5").has("nextPageToken"), "no page more than needed");
    }

    @Test
    void aPageCanBeAskedForAgain() throws Exception {
        String token = next(dana.list("maxResults", "2"));
        JsonObject second = dana.list("maxResults", "2", "pageToken", token);
        dana.list("maxResults", "2", "pageToken", next(second));
        assertEquals(second, dana.list("maxResults", "2", "pageToken", token));
    }

    @Test
    void pagesBelongToOneQueryOfOnePersonOnOneCalendar() throws Exception {
        String token = next(dana.list("maxResults", "2"));
        String invalid = "global/invalid pageToken";
        dana.refused(400, invalid, "pageToken", token, "showDeleted", "true");
        dana.refused(400, invalid, "pageToken", token, "singleEvents", "true");
        dana.refused(400, invalid, "pageToken", token, "timeMin", "2026-03-02T00:00:00Z");
        String other = google.account(WireClient.DANA).makesCalendar("Workshop").id();
        dana.on(other).refused(400, invalid, "pageToken", token);
        google.account(WireClient.DANA).calendar().sharesWith("eve@example.com", FakeRole.READER);
        ListingCaller eve = ListingCaller.of(google, "eve@example.com", Scopes.CALENDAR);
        eve.on(WireClient.DANA).refused(400, invalid, "pageToken", token);
        assertEquals(3, dana.list("pageToken", token).getAsJsonArray("items").size());
    }

    @Test
    void madeUpPageTokensAreRefused() throws Exception {
        String token = next(dana.list("maxResults", "2"));
        String stem = token.substring(0, token.lastIndexOf('.') + 1);
        for (String made : List.of("", "x", stem, stem + "0", stem + "zzzzz", stem + "-1", "." + "1", token + "0")) {
            dana.refused(400, "global/invalid pageToken", "pageToken", made);
        }
    }

    @Test
    void emptyPagesComeFirstOnDemand() throws Exception {
        google.world().limits().emptyPagesFirst(2);
        JsonObject empty = dana.list("maxResults", "3");
        assertTrue(empty.getAsJsonArray("items").isEmpty());
        assertTrue(empty.has("nextPageToken"));
        ListingCaller.Pages all = dana.all("maxResults", "3");
        assertEquals(4, all.count());
        assertEquals(List.of("event1", "event2", "event3", "event4", "event5"), all.ids());
        assertEquals(3, dana.all("syncToken", all.token()).count());
        assertThrows(
                IllegalArgumentException.class, () -> google.world().limits().emptyPagesFirst(-1));
    }

    @Test
    void theOldestListingsAreForgotten() throws Exception {
        String oldest = next(dana.list("maxResults", "2"));
        String second = next(dana.list("maxResults", "2"));
        for (int i = 0; i < 999; i++) {
            dana.list("maxResults", "2");
        }
        dana.refused(400, "global/invalid pageToken", "pageToken", oldest);
        assertEquals(200, dana.listing("pageToken", second).statusCode());
    }

    private static String next(JsonObject page) {
        return page.get("nextPageToken").getAsString();
    }
}
