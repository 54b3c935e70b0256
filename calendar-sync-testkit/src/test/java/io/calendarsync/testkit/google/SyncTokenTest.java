package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.google.Scopes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SyncTokenTest {
    private FakeGoogle google;
    private ListingCaller dana;

    @BeforeEach
    void start() throws Exception {
        google = FakeGoogle.start(
                FakeWorld.builder().clock(MutableClock.create()).build());
        dana = ListingCaller.of(google, WireClient.DANA, Scopes.CALENDAR);
        for (int i = 1; i <= 3; i++) {
            dana.add("event" + i, i, "\"summary\":\"Fitting\"");
        }
    }

    @AfterEach
    void stop() {
        google.verifyNoUnexpectedCalls();
        google.close();
    }

    @Test
    void whatChangedComesLastChangeLast() throws Exception {
        String token = dana.all().token();
        dana.patch("event2", "{\"summary\":\"Second fitting\"}");
        dana.add("event4", 4, "");
        google.account(WireClient.DANA).calendar().deletes("event1");
        dana.patch("event2", "{\"location\":\"Workshop\"}");
        ListingCaller.Pages delta = dana.all("syncToken", token);
        assertEquals(List.of("event4", "event1", "event2"), delta.ids(), "own writes too, each event once");
        assertEquals(dana.get("event2", ""), delta.item("event2"));
        assertEquals(List.of(), dana.ids("syncToken", delta.token()));
        assertEquals(3, dana.ids("syncToken", token).size(), "a token may be used again");
    }

    @Test
    void whatWasDeletedHasLittleButItsId() throws Exception {
        String token = dana.all().token();
        dana.delete("event1");
        JsonObject bare = dana.all("syncToken", token).item("event1");
        assertEquals(Set.of("kind", "etag", "id", "status"), bare.keySet());
        assertEquals("cancelled", bare.get("status").getAsString());
        JsonObject full = dana.all("syncToken", token, "showDeleted", "true").item("event1");
        assertEquals("Fitting", full.get("summary").getAsString());
        google.world().switches().turnOn(FakeSwitch.DELETED_ITEMS_KEEP_DETAILS);
        assertEquals(full, dana.all("syncToken", token).item("event1"));
    }

    @Test
    void whatLeftTheTrashIsStillTold() throws Exception {
        String token = dana.all().token();
        dana.delete("event1");
        google.account(WireClient.DANA).calendar().emptiesTrash();
        JsonObject gone = dana.all("syncToken", token, "showDeleted", "true").item("event1");
        assertEquals(Set.of("kind", "etag", "id", "status"), gone.keySet());
    }

    @Test
    void whatChangesBetweenPagesIsNotLost() throws Exception {
        JsonObject first = dana.list("maxResults", "2");
        dana.delete("event3");
        JsonObject last = dana.list("maxResults", "2", "pageToken", text(first, "nextPageToken"));
        String token = text(last, "nextSyncToken");
        assertEquals(List.of("event3"), dana.ids("syncToken", token));

        dana.add("event4", 4, "");
        first = dana.list("maxResults", "1", "syncToken", token);
        dana.patch("event3", "{\"status\":\"confirmed\"}");
        dana.refused(400, "global/invalid pageToken", "pageToken", text(first, "nextPageToken"));
        last = dana.list("syncToken", token, "pageToken", text(first, "nextPageToken"));
        assertEquals(List.of("event3"), dana.ids("syncToken", text(last, "nextSyncToken")));
    }

    @Test
    void nothingThatNarrowsGoesWithAToken() throws Exception {
        String token = dana.all().token();
        for (String[] pair : new String[][] {
            {"iCalUID", "x"},
            {"privateExtendedProperty", "a=b"},
            {"q", "x"},
            {"sharedExtendedProperty", "a=b"},
            {"timeMin", "2026-03-01T00:00:00Z"},
            {"timeMax", "2026-03-01T00:00:00Z"},
            {"updatedMin", "2026-03-01T00:00:00Z"},
            {"showDeleted", "false"}
        }) {
            dana.refused(
                    400, "calendar/syncTokenWithRequestRestrictions syncToken", "syncToken", token, pair[0], pair[1]);
        }
        dana.refused(
                400, "calendar/syncTokenWithNonDefaultOrdering syncToken", "syncToken", token, "orderBy", "updated");
    }

    @Test
    void theListingMustStayOfOneShape() throws Exception {
        String restricted = "calendar/syncTokenWithRequestRestrictions syncToken";
        String token = dana.all("eventTypes", "default").token();
        dana.refused(400, restricted, "syncToken", token);
        dana.refused(400, restricted, "syncToken", token, "eventTypes", "default", "singleEvents", "true");
        assertEquals(List.of(), dana.ids("syncToken", token, "eventTypes", "default", "timeZone", "UTC"));
        token = dana.all("singleEvents", "true").token();
        dana.refused(400, restricted, "syncToken", token);
        dana.patch("event2", "{\"summary\":\"x\"}");
        assertEquals(List.of("event2"), dana.ids("syncToken", token, "singleEvents", "true"));
    }

    @Test
    void otherTypesAreNotFollowed() throws Exception {
        String token = dana.all("eventTypes", "outOfOffice").token();
        dana.patch("event2", "{\"summary\":\"x\"}");
        assertEquals(List.of(), dana.ids("syncToken", token, "eventTypes", "outOfOffice"));
    }

    @Test
    void noTokenIsGivenWhereItCouldNotBeUsed() throws Exception {
        for (String[] pair : new String[][] {
            {"iCalUID", "x"},
            {"privateExtendedProperty", "a=b"},
            {"q", "x"},
            {"sharedExtendedProperty", "a=b"},
            {"updatedMin", "2026-03-01T00:00:00Z"},
            {"orderBy", "updated"}
        }) {
            JsonObject page = dana.list(pair);
            assertFalse(page.has("nextSyncToken") || page.has("nextPageToken"), pair[0]);
        }
    }

    @Test
    void aWindowIsRemembered() throws Exception {
        String token = dana.all("timeMin", "2026-03-02T00:00:00Z", "timeMax", "2026-03-03T00:00:00Z")
                .token();
        dana.add("event4", 9, "");
        dana.patch("event1", "{\"summary\":\"x\"}");
        dana.patch("event3", moved(2));
        ListingCaller.Pages delta = dana.all("syncToken", token);
        assertEquals("cancelled", text(delta.item("event1"), "status"), "it may have been inside before");
        assertEquals("confirmed", text(delta.item("event3"), "status"));
        assertEquals(2, delta.items().size(), "a new event outside is none of its business");
        dana.patch("event2", moved(9));
        JsonObject left = dana.all("syncToken", delta.token()).item("event2");
        assertEquals("cancelled", text(left, "status"));
        assertFalse(left.has("start"));
    }

    @Test
    void eventsCanBeToldTwice() throws Exception {
        String token = dana.all().token();
        dana.patch("event1", "{\"summary\":\"x\"}");
        dana.patch("event2", "{\"summary\":\"x\"}");
        google.world().limits().repeatsInDeltas(1);
        assertEquals(List.of("event1", "event2", "event1"), dana.ids("syncToken", token, "maxResults", "1"));
        assertEquals(3, dana.ids().size(), "in deltas alone");
        google.world().limits().repeatsInDeltas(9);
        assertEquals(4, dana.ids("syncToken", token).size());
        assertThrows(
                IllegalArgumentException.class, () -> google.world().limits().repeatsInDeltas(-1));
    }

    private static String moved(int day) {
        return "{\"start\":{\"dateTime\":\"2026-03-%02dT09:00:00Z\"},\"end\":{\"dateTime\":\"2026-03-%02dT10:00:00Z\"}}"
                .formatted(day, day);
    }

    private static String text(JsonObject object, String field) {
        return object.get(field).getAsString();
    }
}
