package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeRole;
import io.calendarsync.testkit.internal.google.Scopes;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PartialViewTest {
    private static final String EVE = "eve@example.com";
    private static final Set<String> TIMES_ONLY =
            Set.of("kind", "etag", "id", "status", "htmlLink", "updated", "start", "end", "visibility", "iCalUID");

    private FakeGoogle google;
    private AccountCalendar calendar;
    private ListingCaller dana;

    @BeforeEach
    void start() throws Exception {
        google = FakeGoogle.start();
        calendar = google.account(WireClient.DANA).calendar();
        dana = ListingCaller.of(google, WireClient.DANA, Scopes.CALENDAR);
        dana.add("event1", 3, "\"summary\":\"Fitting\",\"extendedProperties\":{\"private\":{\"a\":\"1\"}}");
        dana.add("event2", 4, "\"summary\":\"Doctor\",\"visibility\":\"private\",\"transparency\":\"transparent\"");
    }

    @AfterEach
    void stop() {
        google.verifyNoUnexpectedCalls();
        google.close();
    }

    @Test
    void theScopeForBusyTimesShowsTimesAlone() throws Exception {
        ListingCaller narrow = ListingCaller.of(google, WireClient.DANA, Scopes.EVENTS_FREEBUSY);
        ListingCaller.Pages seen = narrow.all();
        assertEquals("freeBusyReader", seen.last().get("accessRole").getAsString());
        JsonObject event = seen.item("event1");
        assertEquals(TIMES_ONLY, event.keySet());
        assertEquals("private", event.get("visibility").getAsString());
        assertEquals(dana.get("event1", "").get("start"), event.get("start"));
        assertEquals("transparent", seen.item("event2").get("transparency").getAsString());
        assertEquals(event, narrow.get("event1", ""));
    }

    @Test
    void theRoleForBusyTimesShowsTimesAlone() throws Exception {
        ListingCaller eve = eve(FakeRole.FREE_BUSY_READER, Scopes.CALENDAR);
        ListingCaller.Pages seen = eve.all();
        assertEquals("freeBusyReader", seen.last().get("accessRole").getAsString());
        assertEquals(TIMES_ONLY, seen.item("event1").keySet());
        assertEquals(403, eve.send("PATCH", "/event1", "{}").statusCode());
    }

    @Test
    void whoSeesTimesAloneAlwaysSeesSingleEvents() throws Exception {
        ListingCaller narrow = ListingCaller.of(google, WireClient.DANA, Scopes.EVENTS_FREEBUSY);
        assertEquals(List.of("event1", "event2"), narrow.ids("orderBy", "startTime"));
        String token = narrow.all().token();
        dana.delete("event1");
        dana.patch("event2", "{\"summary\":\"Dentist\"}");
        ListingCaller.Pages delta = narrow.all("syncToken", token, "showDeleted", "true");
        assertEquals(TIMES_ONLY, delta.item("event1").keySet());
        assertFalse(delta.items().toString().contains("Dentist"), delta.items().toString());
        dana.refused(400, "calendar/syncTokenWithRequestRestrictions syncToken", "syncToken", token);
    }

    @Test
    void whatIsHiddenCannotBeSearchedFor() throws Exception {
        ListingCaller narrow = ListingCaller.of(google, WireClient.DANA, Scopes.EVENTS_FREEBUSY);
        assertEquals(List.of("event1"), dana.ids("q", "fitting"));
        assertEquals(List.of(), narrow.ids("q", "fitting"));
        assertEquals(List.of("event1"), dana.ids("privateExtendedProperty", "a=1"));
        assertEquals(List.of(), narrow.ids("privateExtendedProperty", "a=1"));
        assertEquals(List.of(), eve(FakeRole.READER, Scopes.EVENTS).ids("q", "doctor"));
    }

    @ParameterizedTest
    @EnumSource(names = {"READER", "WRITER_WITHOUT_PRIVATE_ACCESS"})
    void privateEventsOfOthersHaveNoDetails(FakeRole role) throws Exception {
        ListingCaller.Pages seen = eve(role, Scopes.EVENTS).all();
        assertEquals("Fitting", seen.item("event1").get("summary").getAsString());
        JsonObject hidden = seen.item("event2");
        assertFalse(hidden.has("summary"));
        assertTrue(TIMES_ONLY.containsAll(Set.of("start", "end")) && hidden.has("start") && hidden.has("end"));
        assertEquals("private", hidden.get("visibility").getAsString());
    }

    @Test
    void writersSeePrivateEventsAndPeopleTheirOwn() throws Exception {
        assertTrue(eve(FakeRole.WRITER, Scopes.EVENTS).get("event2", "").has("summary"));
        ListingCaller eve = eve(FakeRole.WRITER_WITHOUT_PRIVATE_ACCESS, Scopes.EVENTS);
        eve.add("event3", 5, "\"summary\":\"Surprise\",\"visibility\":\"private\"");
        assertEquals("Surprise", eve.get("event3", "").get("summary").getAsString());
        assertFalse(eve.get("event2", "").has("summary"));
    }

    @Test
    void theScopeForPublicCalendarsIsForThoseAlone() throws Exception {
        ListingCaller stranger =
                ListingCaller.of(google, EVE, Scopes.EVENTS_PUBLIC_READONLY).on(WireClient.DANA);
        assertEquals(404, stranger.listing().statusCode());
        ListingCaller owner = ListingCaller.of(google, WireClient.DANA, Scopes.EVENTS_PUBLIC_READONLY);
        assertEquals(403, owner.listing().statusCode());
        calendar.publishes();
        ListingCaller.Pages seen = stranger.all();
        assertEquals("reader", seen.last().get("accessRole").getAsString());
        assertEquals("Fitting", seen.item("event1").get("summary").getAsString());
        assertFalse(seen.item("event2").has("summary"));
        assertEquals("Fitting", owner.get("event1", "").get("summary").getAsString());
    }

    @Test
    void whoMaySeeLittleSeesWhatIsPublic() throws Exception {
        ListingCaller eve = eve(FakeRole.FREE_BUSY_READER, Scopes.EVENTS);
        calendar.publishes();
        assertEquals("Fitting", eve.get("event1", "").get("summary").getAsString());
        assertEquals(403, eve.send("DELETE", "/event1", "").statusCode(), "public is for reading");
        assertEquals(
                List.of(EVE, WireClient.DANA),
                google.account(EVE).calendars().stream()
                        .map(AccountCalendar::id)
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    private ListingCaller eve(FakeRole role, String scope) throws Exception {
        calendar.sharesWith(EVE, role);
        return ListingCaller.of(google, EVE, scope).on(WireClient.DANA);
    }
}
