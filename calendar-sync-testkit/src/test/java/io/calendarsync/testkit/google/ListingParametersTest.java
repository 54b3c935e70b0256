package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.calendarsync.event.EventTime;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.google.Scopes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ListingParametersTest {
    private final MutableClock clock = MutableClock.create();
    private FakeGoogle google;
    private ListingCaller dana;

    @BeforeEach
    void start() throws Exception {
        google = FakeGoogle.start(FakeWorld.builder().clock(clock).build());
        dana = ListingCaller.of(google, WireClient.DANA, Scopes.CALENDAR);
    }

    @AfterEach
    void stop() {
        google.verifyNoUnexpectedCalls();
        google.close();
    }

    @Test
    void boundsAreExclusiveAndMillisecondsIgnored() throws Exception {
        dana.add("event1", 3, "");
        assertEquals(List.of(), dana.ids("timeMin", "2026-03-03T10:00:00Z"));
        assertEquals(List.of("event1"), dana.ids("timeMin", "2026-03-03T09:59:59Z"));
        assertEquals(List.of(), dana.ids("timeMax", "2026-03-03T10:00:00+01:00"));
        assertEquals(List.of("event1"), dana.ids("timeMax", "2026-03-03T10:00:01+01:00"));
        assertEquals(List.of(), dana.ids("timeMax", "2026-03-03T09:00:00.999Z"), "the same second");
    }

    @Test
    void daysAreThoseOfTheCalendarsZone() throws Exception {
        EventTime day = EventTime.allDay(LocalDate.parse("2026-03-05"));
        String id = google.account(WireClient.DANA)
                .calendar()
                .adds("Inventory", day)
                .id();
        assertEquals(List.of(), dana.ids("timeMax", "2026-03-04T23:00:00Z"), "midnight in Berlin");
        assertEquals(List.of(id), dana.ids("timeMax", "2026-03-04T23:00:01Z"));
        assertEquals(List.of(), dana.ids("timeMin", "2026-03-05T23:00:00Z"));
        assertEquals(List.of(id), dana.ids("timeMin", "2026-03-05T22:59:59Z"));
    }

    @Test
    void boundsWithoutSenseAreRefused() throws Exception {
        dana.refused(400, "global/badRequest", "timeMin", "2026-03-03T10:00:00");
        dana.refused(400, "global/badRequest", "timeMax", "2026-03-03");
        dana.refused(400, "global/badRequest", "updatedMin", "yesterday");
        dana.refused(
                400,
                "calendar/timeRangeEmpty timeMax",
                "timeMin",
                "2026-03-03T10:00:00Z",
                "timeMax",
                "2026-03-03T10:00:00.500Z");
    }

    @Test
    void wordsOfAnotherSortAreRefused() throws Exception {
        for (String name : List.of(
                "alwaysIncludeEmail",
                "showDeleted",
                "showHiddenInvitations",
                "singleEvents",
                "maxAttendees",
                "maxResults",
                "orderBy",
                "eventTypes",
                "timeZone",
                "privateExtendedProperty",
                "sharedExtendedProperty")) {
            dana.refused(400, "global/invalidParameter", name, "perhaps");
        }
        dana.refused(400, "global/invalidParameter", "maxResults", "0");
        dana.refused(400, "global/invalidParameter", "maxResults", "-1");
        dana.refused(400, "global/invalidParameter", "maxAttendees", "0");
    }

    @Test
    void theOrderIsByStartOrByLastChange() throws Exception {
        dana.add("event1", 5, "");
        clock.advance(Duration.ofSeconds(1));
        dana.add("event2", 4, "");
        clock.advance(Duration.ofSeconds(1));
        dana.add("event3", 3, "");
        clock.advance(Duration.ofSeconds(1));
        dana.patch("event1", "{\"summary\":\"later\"}");
        assertEquals(List.of("event2", "event3", "event1"), dana.ids("orderBy", "updated"));
        assertEquals(List.of("event3", "event2", "event1"), dana.ids("orderBy", "startTime", "singleEvents", "true"));
        dana.refused(400, "global/invalid orderBy", "orderBy", "startTime");
    }

    @Test
    void onlyTheTypesAskedForAreShown() throws Exception {
        dana.add("event1", 3, "");
        assertEquals(List.of("event1"), dana.ids("eventTypes", "outOfOffice", "eventTypes", "default"));
        assertEquals(List.of(), dana.ids("eventTypes", "outOfOffice"));
    }

    @Test
    void anICalUidFindsItsEvent() throws Exception {
        dana.add("event1", 3, "\"iCalUID\":\"one@shop.example\"");
        dana.add("event2", 3, "");
        assertEquals(List.of("event1"), dana.ids("iCalUID", "one@shop.example"));
        assertEquals(List.of("event2"), dana.ids("iCalUID", "event2@google.com"));
        assertEquals(List.of(), dana.ids("iCalUID", "event2"));
    }

    @Test
    void allWordsAreSearchedInTextsAndPeople() throws Exception {
        dana.add("event1", 3, "\"summary\":\"Ring sizing\",\"description\":\"For <b>Mrs. Öz</b>\"");
        dana.add("event2", 3, "\"summary\":\"Ring\",\"location\":\"Workshop\"");
        assertEquals(List.of("event1", "event2"), dana.ids("q", "RING"));
        assertEquals(List.of("event1"), dana.ids("q", "öz ring"));
        assertEquals(List.of("event2"), dana.ids("q", "workshop"));
        assertEquals(List.of("event1", "event2"), dana.ids("q", "dana@example.com"), "the organiser");
        assertEquals(List.of(), dana.ids("q", "sizin"), "whole words");
    }

    @Test
    void repeatedPropertiesWidenAndKindsNarrow() throws Exception {
        dana.add("event1", 3, "\"extendedProperties\":{\"private\":{\"a\":\"1\"},\"shared\":{\"s\":\"1\"}}");
        dana.add("event2", 3, "\"extendedProperties\":{\"private\":{\"b\":\"2=3\"},\"shared\":{\"s\":\"1\"}}");
        dana.add("event3", 3, "\"extendedProperties\":{\"private\":{\"a\":\"1\",\"b\":\"2=3\"}}");
        String[] both = {"privateExtendedProperty", "a=1", "privateExtendedProperty", "b=2=3"};
        assertEquals(List.of("event1", "event2", "event3"), dana.ids(both));
        assertEquals(List.of("event2"), dana.ids("privateExtendedProperty", "b=2=3", "sharedExtendedProperty", "s=1"));
        google.world().switches().turnOn(FakeSwitch.REPEATED_PROPERTIES_NARROW);
        assertEquals(List.of("event3"), dana.ids(both));
    }

    @Test
    void deletedEventsAreShownOnDemandWithTheirDetails() throws Exception {
        dana.add("event1", 3, "\"summary\":\"Fitting\"");
        dana.delete("event1");
        assertEquals(List.of(), dana.ids());
        assertEquals(List.of(), dana.ids("singleEvents", "true"));
        JsonObject deleted = dana.all("showDeleted", "true").item("event1");
        assertEquals("cancelled", deleted.get("status").getAsString());
        assertEquals("Fitting", deleted.get("summary").getAsString());
        assertEquals(List.of("event1"), dana.ids("showDeleted", "true", "singleEvents", "true"));
        assertEquals(dana.get("event1", ""), deleted);
    }

    @Test
    void changesSinceATimeIncludeDeletions() throws Exception {
        dana.add("event1", 3, "");
        dana.add("event2", 3, "\"summary\":\"Fitting\"");
        clock.advance(Duration.ofMinutes(30));
        dana.delete("event2");
        dana.add("event3", 3, "");
        ListingCaller.Pages changed = dana.all("updatedMin", "2026-03-02T08:30:00Z");
        assertEquals(List.of("event2", "event3"), changed.ids());
        assertEquals(
                Set.of("kind", "etag", "id", "status"), changed.item("event2").keySet());
        google.world().switches().turnOn(FakeSwitch.DELETED_ITEMS_KEEP_DETAILS);
        JsonObject kept = dana.all("updatedMin", "2026-03-02T08:30:00Z").item("event2");
        assertEquals("Fitting", kept.get("summary").getAsString());
    }

    @Test
    void changesSinceTooLongAgoAreNotTold() throws Exception {
        assertEquals(List.of(), dana.ids("updatedMin", "2026-02-02T08:00:00Z"));
        dana.refused(410, "calendar/updatedMinTooLongAgo updatedMin", "updatedMin", "2026-02-02T07:59:59Z");
        google.world().limits().updatedMin(Duration.ofDays(1));
        dana.refused(410, "calendar/updatedMinTooLongAgo updatedMin", "updatedMin", "2026-02-28T00:00:00Z");
    }

    @Test
    void largePagesAreCutOrRefused() throws Exception {
        assertEquals(200, dana.listing("maxResults", "3000").statusCode());
        google.world().switches().turnOn(FakeSwitch.LARGE_PAGES_REFUSED);
        assertEquals(200, dana.listing("maxResults", "2500").statusCode());
        dana.refused(400, "global/invalidParameter", "maxResults", "2501");
    }

    @Test
    void timesAreShownInTheZoneAskedFor() throws Exception {
        dana.add("event1", 3, "");
        JsonObject page = dana.list("timeZone", "America/New_York");
        assertEquals("America/New_York", page.get("timeZone").getAsString());
        assertEquals(
                "2026-03-03T04:00:00-05:00",
                ListingCaller.items(page)
                        .get(0)
                        .getAsJsonObject("start")
                        .get("dateTime")
                        .getAsString());
        assertEquals(
                "2026-03-03T04:00:00-05:00",
                dana.get("event1", "?timeZone=America/New_York")
                        .getAsJsonObject("start")
                        .get("dateTime")
                        .getAsString());
    }

    @Test
    void thePageSaysWhatTheCalendarIs() throws Exception {
        JsonObject event = dana.add("event1", 3, "");
        clock.advance(Duration.ofMinutes(30));
        JsonObject page = dana.list("alwaysIncludeEmail", "true", "showHiddenInvitations", "true");
        assertEquals("calendar#events", page.get("kind").getAsString());
        assertTrue(page.get("etag").getAsString().matches("\"p32\\w+\""), page.toString());
        assertEquals(WireClient.DANA, page.get("summary").getAsString());
        assertFalse(page.has("description"));
        assertEquals(event.get("updated"), page.get("updated"), "the last change");
        assertEquals("Europe/Berlin", page.get("timeZone").getAsString());
        assertEquals("owner", page.get("accessRole").getAsString());
        assertTrue(page.has("defaultReminders"));
        assertEquals(JsonParser.parseString("[" + event + "]"), page.get("items"));
    }

    @Test
    void anEventThatIsKnownIsNotSentAgain() throws Exception {
        String etag = dana.add("event1", 3, "").get("etag").getAsString();
        assertEquals(304, dana.send("GET", "/event1", "", "If-None-Match", etag).statusCode());
        dana.patch("event1", "{\"summary\":\"new\"}");
        assertEquals(200, dana.send("GET", "/event1", "", "If-None-Match", etag).statusCode());
    }
}
